import { beforeEach, expect, it } from 'vitest'

import { countInvited, makeInvitation } from '#domain/contract/me.ts'
import type { GroupId, ProductId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import { MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, launchStringOf, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { launched, launches } from './harness/arriving.ts'
import { buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina } = PEOPLE
const NOBODY_S_ID = '01970000-0000-7000-8000-00000000dead'

everyEngine('an invitation', (fresh) => {
  let shop: TestShop
  let groupId: GroupId
  let productId: ProductId

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    const product = await shop.sells(aProduct())
    productId = product.id
    groupId = (await buyersIn(shop).opens(anna, await shop.offers(anOffer({ product })))).groupId
  })

  const invites = (person: Someone, to: 'group' | 'product' = 'group') =>
    shop.as(person).call(makeInvitation, {
      to: to === 'group' ? { screen: to, groupId } : { screen: to, productId },
    })
  const came = async (person: Someone, targetId: GroupId | ProductId = groupId) =>
    (await shop.as(person).call(countInvited, { targetId })).came

  it('is the same however often one asks for it, and another’s is another, as is one to something else', async () => {
    const [first, again] = [await invites(anna), await invites(anna)]

    expect(again).toEqual(first)
    expect(first.fragment).toBe(`/group/${groupId}?from=${first.code}`)
    const codes = [first, await invites(boris), await invites(anna, 'product')].map(({ code }) => code)
    expect(new Set(codes).size).toBe(3)
  })

  it('leads to the very thing, and counts whoever comes by it once, however often they do', async () => {
    const { fragment } = await invites(anna)

    const answer = await launches(shop, boris, fragment)
    shop.pass(MINUTE)
    await launches(shop, boris, fragment)
    await launches(shop, vera, `#${fragment}`)

    expect(answer.first).toMatchObject({ screen: 'group', view: { group: { id: groupId } } })
    expect(await came(anna)).toBe(2)
  })

  it('that came first counts, also among launches at the same moment', async () => {
    const [annas, galinas] = [await invites(anna), await invites(galina)]

    await launches(shop, boris, annas.fragment)
    await launches(shop, boris, galinas.fragment)
    await Promise.all([annas, galinas, annas, galinas].map(({ fragment }) => launches(shop, vera, fragment)))

    const kept = await shop.world.db.selectFrom('invited').select('code').where('shop_id', '=', SHOP).execute()
    expect(kept).toHaveLength(2)
    expect((await came(anna)) + (await came(galina))).toBe(2)
    expect(await came(anna)).toBeGreaterThanOrEqual(1)
    expect(shop.faults).toEqual([])
  })

  it('to a group and one to its product count each for itself', async () => {
    await launches(shop, boris, (await invites(anna)).fragment)
    await launches(shop, boris, (await invites(galina, 'product')).fragment)

    expect([await came(anna), await came(galina, productId), await came(galina)]).toEqual([1, 1, 0])
  })

  it('brings nobody who follows their own, who has none, or whose code was made for something else', async () => {
    const { code, fragment } = await invites(anna)

    await launches(shop, anna, fragment)
    await launches(shop, boris, fragmentOf({ screen: 'group', groupId }))
    await launches(shop, vera, `/product/${productId}?from=${code}`)
    await launches(shop, vera, `/group/${groupId}?from=${code.toUpperCase().replace(/^./, '-')}`)
    await launched(shop, '', fragment)

    expect(await came(anna)).toBe(0)
  })

  it('lets people in whatever stands in it, and only a signed launch counts', async () => {
    const { fragment } = await invites(anna)
    const forged = (await launchStringOf(boris, shop.world.now())).replace(boris.hostUserId, vera.hostUserId)

    const answer = await launches(shop, boris, `/group/${groupId}?from=%00%E0%A4%A`)
    await expect(launched(shop, forged, fragment)).rejects.toThrow('launch_invalid')

    expect(answer.first).toMatchObject({ screen: 'group' })
    expect(await came(anna)).toBe(0)
  })

  it('writes nothing when the same person comes by it again', async () => {
    const { fragment } = await invites(anna)
    await launches(shop, boris, fragment)
    await shop.world.db.updateTable('buyer').set({ known_at: shop.world.now() }).execute()

    const statements = await shop.statementsOf(() => launches(shop, boris, fragment))

    expect(statements.filter(({ sql }) => !/^\s*\(?(select|with)/i.test(sql))).toEqual([])
  })

  it.each([
    { to: { screen: 'group', groupId: NOBODY_S_ID }, code: 'group_not_found' },
    { to: { screen: 'product', productId: NOBODY_S_ID }, code: 'product_not_found' },
    { to: { screen: 'cart' }, code: 'bad_request' },
  ])('is made for nothing that is not there: $code', async ({ to, code }) => {
    const answer = await shop.as(anna).fetch(makeInvitation.path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'invitation-1' },
      body: JSON.stringify({ to }),
    })

    expect(await answer.json()).toMatchObject({ code })
  })
})
