import { describe, expect, it } from 'vitest'

import { getCart } from '#domain/contract/cart.ts'
import { keepTimeZone } from '#domain/contract/me.ts'
import { fragmentOf } from '#domain/place.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import {
  aCategory,
  anOffer,
  APP_ID,
  APP_SECRET,
  aProduct,
  COMMUNITY,
  DELIVERY,
  NOON,
  launchStringOf,
  PEOPLE,
  SHOP,
} from '#mocks/builders.ts'
import { signLaunch } from '#mocks/host/launchString.ts'
import { findBuyer } from '#server/launch/rows.ts'

import { everyEngine } from './everyEngine.ts'
import { launched as launch } from './harness/arriving.ts'

const { anna, olga } = PEOPLE

everyEngine('opening the mini-app', (fresh) => {
  it('signs a person in as one buyer, however often they come', async () => {
    const shop = await fresh()

    const visits = await Promise.all([1, 2, 3].map(async () => launch(shop, await launchStringOf(anna, NOON))))

    const [first] = visits
    expect(first?.me).toEqual({
      buyerId: expect.any(String),
      role: 'buyer',
      firstName: null,
      photo: null,
      timeZone: null,
    })
    expect(new Set(visits.map(({ me }) => me?.buyerId)).size).toBe(1)
  })

  it('gives a session with which the shop answers', async () => {
    const shop = await fresh()

    const { session } = await launch(shop, await launchStringOf(anna, NOON))

    const cart = await shop.guest().fetch(getCart.path, { headers: { authorization: `Bearer ${session}` } })
    expect(await cart.json()).toEqual({ lines: [] })
  })

  it('tells what the shop is', async () => {
    const shop = await fresh()

    const answer = await launch(shop, await launchStringOf(anna, NOON))

    expect(answer).toMatchObject({
      now: NOON,
      shop: { name: 'Вместе', delivery: DELIVERY, payments: false, appLink: `https://vk.com/app${APP_ID}` },
    })
  })

  it('keeps how far ahead a person’s clock is, and whether they may be notified, as the newest launch says', async () => {
    const shop = await fresh()
    const visit = async (mayNotify: '0' | '1', clock?: string) => {
      shop.pass(MINUTE)
      const enabled = { vk_are_notifications_enabled: mayNotify }
      const launchString = await launchStringOf(anna, shop.world.now(), enabled)
      await launch(shop, launchString, clock === undefined ? '/cart' : `/cart\n${clock}`)
      const known = await findBuyer(shop.world.db, { shop: SHOP, ...anna })
      return { clock: known?.clock?.utcOffset, allowed: known?.news?.allowed }
    }

    expect(await visit('0')).toEqual({ clock: undefined, allowed: undefined })
    expect(await visit('1', '420')).toEqual({ clock: 420, allowed: true })
    expect(await visit('1', '1e9')).toEqual({ clock: 420, allowed: true })
    expect(await visit('0', '-720')).toEqual({ clock: -720, allowed: false })
    expect(await visit('0', '900')).toEqual({ clock: -720, allowed: false })
    expect(shop.faults).toEqual([])
  })

  it('says which time zone is known, which is believed for as long as the person’s clock agrees with it', async () => {
    const shop = await fresh()
    const visit = async (clock: string) => {
      const { me } = await launch(shop, await launchStringOf(anna, shop.world.now()), `/cart${clock}`)
      return me?.timeZone
    }
    expect(await visit('')).toBe(null)
    await shop.as(anna).call(keepTimeZone, { timeZone: 'Europe/Berlin' })

    expect([await visit(''), await visit('\n120')]).toEqual(['Europe/Berlin', 'Europe/Berlin'])
    shop.pass(180 * DAY)
    expect(await visit('\n60')).toBe('Europe/Berlin')
    expect(await visit('\n180')).toBe(null)
    await expect(shop.as(anna).call(keepTimeZone, { timeZone: 'Middle/Earth' })).rejects.toMatchObject({
      code: 'bad_request',
    })
  })

  it('writes nothing when it says nothing new', async () => {
    const shop = await fresh()
    const said = await launchStringOf(anna, NOON, { vk_are_notifications_enabled: '1' })
    await launch(shop, said, '/cart\n180')
    await shop.world.db.updateTable('buyer').set({ known_at: NOON }).execute()

    const statements = await shop.statementsOf(() => launch(shop, said, '/cart\n180'))

    expect(statements.filter(({ sql }) => !/^\s*\(?(select|with)/i.test(sql))).toEqual([])
  })

  it('asks the host who came, once a week', async () => {
    const shop = await fresh()
    const visit = async () => launch(shop, await launchStringOf(anna, shop.world.now()))
    const asked = async () => (await shop.statementsOf(visit)).filter(({ sql }) => sql.includes('outbox')).length

    const first = await asked()
    await shop.world.db.updateTable('buyer').set({ known_at: shop.world.now(), first_name: 'Анна' }).execute()
    const again = await asked()
    shop.pass(8 * DAY)
    const nextWeek = await asked()

    expect([first, again, nextWeek]).toEqual([1, 0, 1])
  })

  it('lets a plain browser look, without a session', async () => {
    const shop = await fresh()

    expect(await launch(shop, '')).toMatchObject({ session: null, me: null, first: { screen: 'catalog' } })
  })

  it('leads nowhere when no shop stands behind the app', async () => {
    const shop = await fresh({ settings: { secretOf: () => APP_SECRET } })
    const elsewhere = await signLaunch(
      { vk_app_id: '51000009', vk_ts: String(NOON / 1000), vk_user_id: '1' },
      APP_SECRET,
    )

    await expect(launch(shop, elsewhere)).rejects.toThrow('shop_not_found')
  })

  it('is refused with yesterday’s launch string', async () => {
    const shop = await fresh()
    const old = await launchStringOf(anna, NOON)
    shop.pass(DAY + 1)

    await expect(launch(shop, old)).rejects.toThrow('launch_stale')
  })

  describe('answers what the first screen shows', () => {
    it('of the catalogue, with its categories', async () => {
      const shop = await fresh()
      const category = await shop.keepsCategory(aCategory({ name: 'Посуда' }))
      const mug = await shop.sells(aProduct({ name: 'Кружка', category: category.id }))

      const answer = await launch(
        shop,
        await launchStringOf(anna, NOON),
        fragmentOf({ screen: 'catalog', category: category.id, query: '' }),
      )

      expect(answer.categories).toMatchObject([{ name: 'Посуда', products: 1 }])
      expect(answer.first).toMatchObject({ screen: 'catalog', page: { items: [{ id: mug.id, name: 'Кружка' }] } })
    })

    it('of the product that a friend’s post leads to', async () => {
      const shop = await fresh()
      const mug = await shop.sells(aProduct())
      await shop.offers(anOffer({ product: mug }))

      const answer = await launch(
        shop,
        await launchStringOf(anna, NOON),
        `#${fragmentOf({ screen: 'product', productId: mug.id })}`,
      )

      expect(answer.first).toMatchObject({ screen: 'product', product: { id: mug.id, offer: { goal: 3 } } })
    })

    it.each([
      { because: 'the product does not exist', fragment: '/product/01970000-0000-7000-8000-00000000dead' },
      { because: 'the group does not exist', fragment: '/group/01970000-0000-7000-8000-00000000dead' },
      { because: 'the screen asks for itself', fragment: '/cart' },
      { because: 'there is no such place', fragment: '/nowhere/at/all' },
      { because: 'the search is too long to be one', fragment: `/?q=${'a'.repeat(1000)}` },
      { because: 'the search holds what no database keeps', fragment: '/?q=%00' },
      { because: 'it is nonsense', fragment: '\u{1F600}%E0%A4%A' },
    ])('and shows nothing when $because', async ({ fragment }) => {
      const shop = await fresh()

      const answer = await launch(shop, await launchStringOf(anna, NOON), fragment)

      expect(answer).toMatchObject({ me: { role: 'buyer' }, first: null })
      expect(shop.faults).toEqual([])
    })
  })

  describe('from the shop’s community', () => {
    const asAdmin = (at: number) => ({
      vk_group_id: COMMUNITY,
      vk_viewer_group_role: 'admin',
      vk_ts: String(Math.floor(at / 1000)),
    })

    it('makes its admin a seller for an hour', async () => {
      const shop = await fresh()
      const { session, me } = await launch(shop, await launchStringOf(olga, NOON, asAdmin(NOON)))
      const orders = () => shop.guest().fetch('/seller/orders', { headers: { authorization: `Bearer ${session}` } })

      const soon = await orders()
      shop.pass(HOUR - 1)
      const lastMoment = await orders()
      shop.pass(1)
      const later = await orders()

      expect(me?.role).toBe('seller')
      expect([soon.status, lastMoment.status]).toEqual([200, 200])
      expect(later.status).not.toBe(200)
    })

    it('makes nobody else a seller', async () => {
      const shop = await fresh()
      const { session, me } = await launch(
        shop,
        await launchStringOf(anna, NOON, { ...asAdmin(NOON), vk_group_id: '78' }),
      )

      const orders = await shop.guest().fetch('/seller/orders', { headers: { authorization: `Bearer ${session}` } })

      expect(me?.role).toBe('buyer')
      expect(await orders.json()).toMatchObject({ status: 403, code: 'sellers_only' })
    })
  })
})
