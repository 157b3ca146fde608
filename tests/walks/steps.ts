import { completeGroup, leaveGroup } from '#domain/contract/groupLife.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { priceNow } from '#domain/groupBuy.ts'
import type { OrderId } from '#domain/ids.ts'
import { Refused, type RefusalCode } from '#domain/refusal.ts'
import { HOUR, MINUTE, SECOND } from '#domain/time.ts'
import { PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'

import { MONEY_STEPS } from './moneySteps.ts'
import type { Step, Walk } from './walk.ts'

/** Everything that may happen next in a shop. What is added to the product is added here, by an entry. */
export const STEPS = {
  'opens a group': {
    often: 6,
    async take(walk) {
      const { buyers, dice, people, offers, groups } = walk
      const [person, offer] = [dice.oneOf(people), dice.oneOf(offers)]
      const { groupId, orderId } = await buyers.asksToOpen(person, offer, wishOf(walk))
      groups.push({ id: groupId, offer })
      await orders(walk, person, orderId)
    },
  },
  'joins a group': {
    often: 30,
    async take(walk) {
      const { buyers, dice, people } = walk
      const [group, person] = [await someGroup(walk), dice.oneOf(people)]
      if (!group) return
      const { orderId } = await buyers.asksToJoin(person, group.id, group.offer, wishOf(walk))
      await orders(walk, person, orderId)
    },
  },
  'orders alone': {
    often: 8,
    async take(walk) {
      const { buyers, dice, people, goods } = walk
      const person = dice.oneOf(people)
      const { orderId } = await buyers.asksToBuy(person, dice.oneOf(goods), dice.from(1, 3))
      await orders(walk, person, orderId)
    },
  },
  'comes to the pay page': {
    often: 12,
    async take({ buyers, dice, unpaid, pages }) {
      const order = dice.takeFrom(unpaid)
      if (order) pages.push(await buyers.goesToPay(order.person, order.orderId))
    },
  },
  'decides at the pay page': {
    often: 40,
    async take({ shop, dice, pages }) {
      const paymentId = dice.takeFrom(pages)
      const outcome = dice.oneOf(['pay', 'pay', 'pay', 'pay', 'pay_twice', 'pay_late', 'decline'] as const)
      const method = dice.happens(0.3) ? 'sbp' : 'card'
      if (paymentId) await shop.guest().call(settleSandboxPayment, { paymentId, outcome, method })
    },
  },
  'works in the background': { often: 12, take: ({ buyers }) => buyers.works() },
  'works in two processes': {
    often: 2,
    take: ({ buyers, shop }) => Promise.all([buyers.works(), createWork(shop.world, HANDLERS).runDue()]),
  },
  'passes a moment': { often: 16, take: async (walk) => passes(walk, walk.dice.from(1, 2 * MINUTE)) },
  'passes some time': { often: 1, take: async (walk) => passes(walk, walk.dice.from(5 * MINUTE, HOUR)) },
  'comes to a deadline': {
    often: 3,
    async take(walk) {
      const { shop, dice } = walk
      const now = shop.world.now()
      const timers = shop.world.db.selectFrom('timer').select('fires_at').where('shop_id', '=', SHOP)
      const next = await timers.where('fires_at', '>', now).orderBy('fires_at').executeTakeFirst()
      if (next) passes(walk, Math.max(0, next.fires_at - now + dice.from(-1, 1)))
    },
  },
  'loses its timers': {
    often: 1,
    take: ({ shop }) => shop.world.db.deleteFrom('timer').where('shop_id', '=', SHOP).execute(),
  },
  'leaves a group': {
    often: 4,
    async take({ shop, buyers, dice, people }) {
      const seats = shop.world.db
        .selectFrom('seat')
        .innerJoin('buyer', 'buyer.id', 'seat.buyer_id')
        .select(['seat.group_id', 'buyer.host_user_id'])
        .where('seat.released_at', 'is', null)
      const live = await seats.orderBy('seat.id', 'desc').limit(20).execute()
      if (live.length === 0) return
      const seat = dice.oneOf(live)
      const person = people.find(({ hostUserId }) => hostUserId === seat.host_user_id)
      if (person) await buyers.as(person).call(leaveGroup, { groupId: seat.group_id })
    },
  },
  'is completed by the seller': {
    often: 1,
    async take(walk) {
      const { shop } = walk
      const group = await someGroup(walk)
      if (!group) return
      const { goal, capacity, ladder } = group.offer
      const row = await shop.world.db
        .selectFrom('group_buy')
        .select('taken')
        .where('id', '=', group.id)
        .executeTakeFirst()
      const price = priceNow({ goal, ladder, taken: Math.min(row?.taken ?? 0, capacity) })
      await shop.as(PEOPLE.olga).call(completeGroup, { groupId: group.id, price })
    },
  },
  'waits for a day': { often: 1, take: async (walk) => passes(walk, walk.dice.from(HOUR, 24 * HOUR) + SECOND) },
  ...MONEY_STEPS,
} as const satisfies Record<string, Step>

/** Sessions end while time passes, and people come back. */
function passes(walk: Walk, milliseconds: number): void {
  walk.shop.pass(milliseconds)
  walk.buyers = buyersIn(walk.shop)
}

const wishOf = ({ dice }: Walk) => ({
  ifFull: dice.oneOf(['open_new', 'release'] as const),
  visible: dice.happens(0.5),
  quantity: dice.happens(0.8) ? 1 : dice.from(2, 4),
})

/** Most go to pay at once, and some only later. */
async function orders({ buyers, dice, pages, unpaid }: Walk, person: Someone, orderId: OrderId): Promise<void> {
  if (dice.happens(0.7)) pages.push(await buyers.goesToPay(person, orderId))
  else unpaid.push({ person, orderId })
}

/** Mostly one of the newest that gather; now and then one that is over. */
async function someGroup({ shop, dice, groups }: Walk) {
  if (groups.length === 0 || dice.happens(0.1)) return groups.length === 0 ? null : dice.oneOf(groups)
  const gathering = shop.world.db.selectFrom('group_buy').select('id').where('state', '=', 'gathering')
  const open = new Set((await gathering.orderBy('id', 'desc').limit(6).execute()).map(({ id }) => id))
  const known = groups.filter(({ id }) => open.has(id))
  return known.length > 0 ? dice.oneOf(known) : null
}

/** What may be said to people who walk at random; anything else is a mistake. */
const EXPECTED: readonly RefusalCode[] = [
  'already_joined',
  'group_full',
  'group_lapsed',
  'group_succeeded',
  'group_closed',
  'offer_not_running',
  'out_of_stock',
  'too_many_units',
  'payment_over',
  'move_impossible',
  'not_joined',
  'too_few_people',
  'refund_too_large',
  'quota_reached',
  'too_many_groups',
]

/** Takes a step at random and answers with what it was and how it ended. */
export async function takeStep(walk: Walk): Promise<string> {
  const name = walk.dice.oneOf(BAG)
  try {
    await STEPS[name].take(walk)
    return name
  } catch (error) {
    if (error instanceof Refused && EXPECTED.includes(error.code)) return `${name}: ${error.code}`
    throw error
  }
}

type StepName = keyof typeof STEPS
const NAMES = Object.keys(STEPS).filter((name): name is StepName => name in STEPS)
const BAG = NAMES.flatMap((name) => Array.from({ length: STEPS[name].often }, () => name))
