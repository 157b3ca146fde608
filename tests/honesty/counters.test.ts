import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'

import { addToCart, getCart } from '#domain/contract/cart.ts'
import { keepFriendLinksSent, makeFriendLinks } from '#domain/contract/friendLinks.ts'
import { listFriendsGroups } from '#domain/contract/groupLists.ts'
import { countInvited, makeInvitation } from '#domain/contract/me.ts'
import { countUnread } from '#domain/contract/notices.ts'
import { getProduct, listCategories, listProducts } from '#domain/contract/products.ts'
import { listOffers } from '#domain/contract/seller.ts'
import { aCategory, aProduct, anOffer, PEOPLE } from '#mocks/builders.ts'
import type { Db } from '#server/db/sql.ts'
import { everyEngine } from '#tests/conformance/everyEngine.ts'
import { launches } from '#tests/conformance/harness/arriving.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { hears } from '#tests/conformance/harness/reviews.ts'

import { numbersInAnswers } from './numbersIn.ts'

/** Numbers that count nobody and nothing: sums of money, moments, terms that somebody set, and sizes of pictures. */
const NO_COUNTER = {
  money: /^(price|prices|oldPrice|deliveryPrice|toPay|atMost|amount|authorised|captured|released|refunded|sum)$/,
  moment: /^(at|since|\w+At|\w+Until)$/,
  /** What a seller or a buyer asked for, as they said it. */
  terms: /^(from|crowd|goal|capacity|lasts|unitsPerBuyer|groupsPerOrganiser|quota|quantity|units|returned)$/,
  picture: /^(width|height|widths|picture)$/,
  /** The cursor of a stream; shown to nobody. */
  cursor: /^version$/,
} as const

/** Every number that says how many there are, and the rows it counts. A new one is added here with its rows. */
const COUNTED = {
  taken: `select count(*) from seat where state = 'taken'`,
  held: `select count(*) from seat where state = 'held'`,
  gathering: `select count(*) from group_buy where state = 'gathering'`,
  succeeded: `select count(*) from group_buy where state = 'succeeded'`,
  lapsed: `select count(*) from group_buy where state = 'lapsed'`,
  closed: `select count(*) from group_buy where state = 'closed'`,
  /** Units that an offer's groups have sold or keep for people who pay. */
  sold: 'select sum(units) from seat where released_at is null',
  left: 'select sum(on_hand - reserved) from stock',
  products: 'select count(*) from product where gone_at is null and category_id is not null',
  reviews: 'select count(*) from review',
  unread: `select count(*) from notice join buyer on buyer.id = notice.buyer_id
    where notice.read_at is null and buyer.host_user_id = '${PEOPLE.anna.hostUserId}'`,
  /** Of the viewer's friends in a group, those who agreed to be seen there; here it is asked about Boris. */
  count: `select count(*) from seat join buyer on buyer.id = seat.buyer_id
    where seat.state = 'taken' and seat.visible_since is not null and buyer.host_user_id = '${PEOPLE.boris.hostUserId}'`,
  /** People who came by somebody's own link. */
  came: 'select count(*) from invited',
  /** Links of somebody's own to friends that their host has sent. */
  sent: 'select count(*) from invitation where sent_at is not null',
  stars: 'select cast(sum(stars) as real) / count(*) from review',
} as const

type Counter = keyof typeof COUNTED

const nameOf = (way: string) => way.replaceAll('[]', '').split('.').at(-1) ?? ''
const isCounter = (name: string): name is Counter => name in COUNTED

describe('a number that the API shows', () => {
  it('is money, a moment, somebody’s terms, a size, or counts rows that are named here [HONEST-01]', () => {
    const numbers = numbersInAnswers()
    const unexplained = numbers.filter((way) => {
      const kinds = Object.values(NO_COUNTER).filter((kind) => kind.test(nameOf(way))).length
      return kinds + Number(isCounter(nameOf(way))) !== 1
    })

    expect(numbers.length).toBeGreaterThan(100)
    // Say what kind of number each is and, for a counter, which rows it counts.
    expect(unexplained).toEqual([])
  })

  it('that is no longer shown is not kept in the list of counters [HONEST-01]', () => {
    const shown = new Set(numbersInAnswers().map(nameOf))

    expect(Object.keys(COUNTED).filter((name) => !shown.has(name))).toEqual([])
  })
})

everyEngine('each counter', (fresh) => {
  it('is as large as the number of its rows, after people came, went and paid [HONEST-01] [HONEST-05]', async () => {
    const shop = await fresh({ payments: sandbox() })
    const category = await shop.keepsCategory(aCategory())
    const product = await shop.sells(aProduct({ category: category.id, stock: 7 }))
    const offer = await shop.offers(anOffer({ product, goal: 3, capacity: 6 }))
    await hears(shop, product.id, 5, 4, 4)
    const buyers = buyersIn(shop)
    const { anna, boris, vera, galina, olga } = PEOPLE
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.joins(boris, groupId, offer)
    await buyers.asksToJoin(vera, groupId, offer)
    const gone = await buyers.asksToJoin(galina, groupId, offer)
    await buyers.pays(galina, gone.orderId, 'decline')
    await buyers.as(vera).call(addToCart, { variantId: product.variant.id })

    const { fragment } = await buyers.as(anna).call(makeInvitation, { to: { screen: 'group', groupId } })
    for (const person of [boris, vera]) await launches(shop, person, fragment)

    const links = await buyers.as(anna).call(makeFriendLinks, {
      to: { screen: 'group', groupId },
      friends: [boris.hostUserId, vera.hostUserId],
    })
    const { sent } = await buyers.as(anna).call(keepFriendLinksSent, { codes: links.map(({ code }) => code) })

    const me = buyers.as(vera)
    const [friends, { unread }, { group }, page, cart, categories, list, offers, { came }] = await Promise.all([
      me.call(listFriendsGroups, { friends: [boris.hostUserId], productId: product.id }),
      buyers.as(anna).call(countUnread, {}),
      buyers.sees(anna, groupId),
      me.call(getProduct, { productId: product.id }),
      me.call(getCart, {}),
      me.call(listCategories, {}),
      me.call(listProducts, {}),
      buyers.as(olga).call(listOffers, {}),
      buyers.as(anna).call(countInvited, { targetId: groupId }),
    ])
    const shown: Record<Counter, readonly (number | undefined)[]> = {
      taken: [group.taken, ...page.groups.map(({ taken }) => taken)],
      held: [group.held, ...page.groups.map(({ held }) => held)],
      gathering: offers.items.map(({ groups }) => groups.gathering),
      succeeded: offers.items.map(({ groups }) => groups.succeeded),
      lapsed: offers.items.map(({ groups }) => groups.lapsed),
      closed: offers.items.map(({ groups }) => groups.closed),
      sold: offers.items.map(({ sold }) => sold),
      left: [...page.variants.map(({ left }) => left), ...cart.lines.map(({ left }) => left)],
      products: categories.map(({ products }) => products),
      unread: [unread],
      came: [came],
      sent: [sent],
      count: friends.map((found) => found.friends.count),
      reviews: [page.rating?.reviews, ...list.items.map(({ rating }) => rating?.reviews)],
      stars: [page.rating?.stars, ...list.items.map(({ rating }) => rating?.stars)],
    }

    for (const [counter, numbers] of Object.entries(shown)) {
      const counted = await rowsOf(shop.world.db, counter)
      expect({ counter, numbers }).toEqual({ counter, numbers: numbers.map(() => counted) })
    }
    expect(Object.values(shown).map((numbers) => numbers.length)).not.toContain(0)
    expect(group.faces.map(({ state }) => state)).toEqual(['taken', 'taken', 'held'])
  })
})

async function rowsOf(db: Db, counter: string): Promise<number> {
  const query = isCounter(counter) ? COUNTED[counter] : ''
  const { rows } = await sql<{ counted: number }>`select (${sql.raw(query)}) as counted`.execute(db)
  return Math.round(Number(rows[0]?.counted) * 10) / 10
}
