import { beforeEach, expect, it } from 'vitest'

import { keepFriendLinksSent, listCalledFriends, makeFriendLinks } from '#domain/contract/friendLinks.ts'
import { countInvited, makeInvitation } from '#domain/contract/me.ts'
import type { GroupId, ProductId } from '#domain/ids.ts'
import type { InvitationCode } from '#domain/invitation.ts'
import { anOffer, aProduct, type Offer, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { launches } from './harness/arriving.ts'
import { buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina } = PEOPLE

everyEngine('a link for one friend', (fresh) => {
  let shop: TestShop
  let groupId: GroupId
  let offer: Offer
  let productId: ProductId

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    const product = await shop.sells(aProduct())
    productId = product.id
    offer = await shop.offers(anOffer({ product }))
    groupId = (await buyersIn(shop).opens(anna, offer)).groupId
  })

  const linksOf = (person: Someone, ...friends: readonly Someone[]) =>
    shop.as(person).call(makeFriendLinks, {
      to: { screen: 'group', groupId },
      friends: friends.map(({ hostUserId }) => hostUserId),
    })
  const linkFor = async (friend: Someone) => {
    const [link] = await linksOf(anna, friend)
    if (!link) throw new Error('No link was made')
    return link
  }
  const sends = (person: Someone, ...codes: InvitationCode[]) => shop.as(person).call(keepFriendLinksSent, { codes })
  const called = (person: Someone) => shop.as(person).call(listCalledFriends, { groupId })
  const came = async () => (await shop.as(anna).call(countInvited, { targetId: groupId })).came

  it('is nobody else’s, is the same each time, and leads where the inviter’s own does', async () => {
    const links = await linksOf(anna, boris, vera, boris)
    const own = await shop.as(anna).call(makeInvitation, { to: { screen: 'group', groupId } })

    expect(links.map(({ friend }) => friend)).toEqual([boris.hostUserId, vera.hostUserId])
    expect(links.map(({ code, fragment }) => fragment === `/group/${groupId}?from=${code}`)).toEqual([true, true])
    expect(await linksOf(anna, boris, vera)).toEqual(links)
    const others = await linksOf(galina, boris)
    expect(new Set([...links, ...others, own].map(({ code }) => code)).size).toBe(4)
  })

  it('is listed once it was sent, then as opened by its friend, then as joined', async () => {
    const { code, fragment } = await linkFor(boris)
    expect(await called(anna)).toEqual([])

    expect(await sends(anna, code, code)).toEqual({ sent: 1 })
    expect(await called(anna)).toEqual([{ code, step: 'sent' }])

    await launches(shop, boris, fragment)
    expect(await called(anna)).toEqual([{ code, step: 'opened' }])

    await buyersIn(shop).joins(boris, groupId, offer)
    expect(await called(anna)).toEqual([{ code, step: 'joined' }])
    expect(await came()).toBe(1)
  })

  it('never tells that a friend joined who did not agree to be seen', async () => {
    const { code, fragment } = await linkFor(boris)
    await sends(anna, code)
    await launches(shop, boris, fragment)
    await buyersIn(shop).joins(boris, groupId, offer)
    await shop.world.db.updateTable('seat').set({ visible_since: null }).where('shop_id', '=', SHOP).execute()

    expect(await called(anna)).toEqual([{ code, step: 'opened' }])
  })

  it('lets in whoever else has got hold of it, as the inviter’s guest and not as the friend', async () => {
    const { code, fragment } = await linkFor(boris)
    await sends(anna, code)

    const answer = await launches(shop, vera, fragment)

    expect(answer.first).toMatchObject({ screen: 'group', view: { group: { id: groupId } } })
    expect(await called(anna)).toEqual([{ code, step: 'sent' }])
    expect(await came()).toBe(1)
  })

  it('is opened by its friend also when they had come by another before, and once for all', async () => {
    const own = await shop.as(anna).call(makeInvitation, { to: { screen: 'group', groupId } })
    const { code, fragment } = await linkFor(boris)
    await launches(shop, boris, own.fragment)

    await Promise.all([1, 2, 3].map(() => launches(shop, boris, fragment)))

    expect(await called(anna)).toEqual([{ code, step: 'opened' }])
    expect(await came()).toBe(1)
    await shop.world.db.updateTable('buyer').set({ known_at: shop.world.now() }).execute()
    const statements = await shop.statementsOf(() => launches(shop, boris, fragment))
    expect(statements.filter(({ sql }) => !/^\s*\(?(select|with)/i.test(sql))).toEqual([])
    expect(shop.faults).toEqual([])
  })

  it('is told to nobody but who sent it, and only they say that it was sent', async () => {
    const { code } = await linkFor(boris)

    expect(await sends(vera, code)).toEqual({ sent: 0 })
    await sends(anna, code)

    expect(await called(vera)).toEqual([])
    expect(await called(anna)).toEqual([{ code, step: 'sent' }])
  })

  it('keeps no friend’s number', async () => {
    await linksOf(anna, boris)

    const kept = await shop.world.db.selectFrom('invitation').selectAll().where('shop_id', '=', SHOP).execute()
    expect(JSON.stringify(kept)).not.toContain(boris.hostUserId)
  })

  it('leads to a product, too, and to nothing that is not there', async () => {
    const toProduct = { to: { screen: 'product', productId } as const, friends: [boris.hostUserId] }
    const [link] = await shop.as(anna).call(makeFriendLinks, toProduct)
    expect(link?.fragment).toMatch(new RegExp(`^/product/${productId}\\?from=`))

    const gone = '01970000-0000-7000-8000-00000000dead' as GroupId
    await expect(
      shop.as(anna).call(makeFriendLinks, { to: { screen: 'group', groupId: gone }, friends: [boris.hostUserId] }),
    ).rejects.toMatchObject({ code: 'group_not_found' })
  })
})
