import { beforeEach, describe, expect, it } from 'vitest'

import { APP_ID, APP_SECRET, COMMUNITY, NOON, SHOP } from '#mocks/builders.ts'
import { signLaunch } from '#mocks/host/launchString.ts'
import type { Shop } from '#server/shops/rows.ts'

import { everyEngine } from './everyEngine.ts'
import { launched } from './harness/arriving.ts'
import type { TestShop } from './harness/shop.ts'

/** One and the same number in both networks, on purpose. */
const NUMBER = '100000001'
const OK_APP = '512000000001'
const OK_SECRET = 'ANOTHER_SECRET_9876543210'
const OK_GROUP = '5700001'
const ELSEWHERE = '01970000-0000-7000-8000-000000000002' as Shop['id']

const VK = { vk_app_id: APP_ID, vk_user_id: NUMBER, vk_ts: String(NOON / 1000), vk_platform: 'mobile_web' }
/** Odnoklassniki names VK's ids beside its own, and its time in milliseconds. */
const OK = {
  ...VK,
  vk_client: 'ok',
  vk_ok_app_id: OK_APP,
  vk_ok_user_id: NUMBER,
  vk_platform: 'mobile_web_ok',
  vk_ts: String(NOON),
}

everyEngine('a shop that is in VK and in Odnoklassniki', (fresh) => {
  let shop: TestShop

  beforeEach(async () => {
    const secrets: Readonly<Record<string, string>> = { [`vk:${APP_ID}`]: APP_SECRET, [`ok:${OK_APP}`]: OK_SECRET }
    shop = await fresh({ settings: { secretOf: (host, appId) => secrets[`${host}:${appId}`] ?? null } })
    await hangs('ok', OK_APP, OK_GROUP)
  })

  const hangs = (host: 'vk' | 'ok', app: string, community: string, id = SHOP) =>
    shop.world.transaction((tx) =>
      tx.insertInto('shop_host').values({ shop_id: id, host, app_id: app, community_id: community }).execute(),
    )
  const comes = async (params: Readonly<Record<string, string>>, secret: string) => {
    try {
      const { me, shop: view } = await launched(shop, await signLaunch(params, secret))
      return { buyer: me?.buyerId, role: me?.role, link: view.appLink }
    } catch (error) {
      return error instanceof Error ? error.message : error
    }
  }

  it('knows the same number in the other network as another buyer, and each again by their own', async () => {
    const first = [await comes(VK, APP_SECRET), await comes(OK, OK_SECRET)]
    const again = [await comes(VK, APP_SECRET), await comes(OK, OK_SECRET)]

    expect(again).toEqual(first)
    expect(first).toMatchObject([{ link: `https://vk.com/app${APP_ID}` }, { link: `https://ok.ru/app/${OK_APP}` }])
    const buyers = await shop.world.db
      .selectFrom('buyer')
      .select(['id', 'host', 'host_user_id'])
      .where('shop_id', '=', SHOP)
      .orderBy('host', 'desc')
      .execute()
    expect(buyers.map(({ host, host_user_id }) => [host, host_user_id])).toEqual([
      ['vk', NUMBER],
      ['ok', NUMBER],
    ])
    expect(new Set(buyers.map(({ id }) => id)).size).toBe(2)
  })

  describe('believes a launch', () => {
    const { vk_client: _, ...byPlatform } = OK
    const { vk_ok_user_id: __, ...nobody } = OK
    it.each([
      { because: 'its own key signed it', params: OK, secret: OK_SECRET, comes: true },
      { because: 'its platform says where it is from', params: byPlatform, secret: OK_SECRET, comes: true },
      { because: 'VK’s key signs nothing of Odnoklassniki', params: OK, secret: APP_SECRET, comes: false },
      { because: 'its key signs nothing of VK', params: VK, secret: OK_SECRET, comes: false },
      { because: 'it names nobody in Odnoklassniki', params: nobody, secret: OK_SECRET, comes: false },
      {
        because: 'its app is unknown there',
        params: { ...OK, vk_ok_app_id: '512000000009' },
        secret: OK_SECRET,
        comes: false,
      },
      {
        because: 'VK’s app is none of Odnoklassniki',
        params: { ...OK, vk_ok_app_id: APP_ID },
        secret: APP_SECRET,
        comes: false,
      },
      { because: 'its id is no number', params: { ...OK, vk_ok_user_id: '1 or 1' }, secret: OK_SECRET, comes: false },
    ])('from there: $comes, because $because', async ({ params, secret, comes: mayCome }) => {
      const outcome = await comes(params, secret)

      expect(typeof outcome === 'string' ? outcome : 'came').toBe(mayCome ? 'came' : 'launch_invalid')
    })
  })

  it.each([
    { because: 'they keep the group there', group: OK_GROUP, role: 'seller' },
    { because: 'the same number is another community in VK', group: COMMUNITY, role: 'buyer' },
  ])('takes its admins from its own group there: $role, because $because', async ({ group, role }) => {
    const asAdmin = { ...OK, vk_group_id: group, vk_viewer_group_role: 'admin' }

    expect(await comes(asAdmin, OK_SECRET)).toMatchObject({ role })
  })

  it('is found by host and app together: the same app number in the other network is another shop’s', async () => {
    const secrets = { secretOf: () => APP_SECRET }
    shop = await fresh({ settings: secrets })
    await shop.world.transaction((tx) =>
      tx
        .insertInto('shop')
        .values({
          shop_id: ELSEWHERE,
          name: 'Другой',
          settings: JSON.stringify({ delivery: { pickupPoints: [], courier: null } }),
        })
        .execute(),
    )
    await hangs('ok', APP_ID, '', ELSEWHERE)

    const there = await launched(shop, await signLaunch({ ...OK, vk_ok_app_id: APP_ID }, APP_SECRET))
    const here = await launched(shop, await signLaunch(VK, APP_SECRET))

    expect([there.shop.name, here.shop.name]).toEqual(['Другой', 'Вместе'])
    expect(there.me?.buyerId).not.toBe(here.me?.buyerId)
  })
})
