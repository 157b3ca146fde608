import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import * as v from 'valibot'

import type { MyGroup } from '#domain/contract/groupLists.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import { type BuyerId, SeatId, type ShopId } from '#domain/ids.ts'
import { type MyGroupStanding, type MyGroupsTab, TAB_OF } from '#domain/myGroup.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Db } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { ladderOf } from '../groupBuys/groupRow.ts'

const PAGE = 20

const picture = parsedText(PictureView)

type Asked = Readonly<{
  shop: ShopId
  buyer: BuyerId
  tab: MyGroupsTab | undefined
  cursor: string | undefined
  now: Instant
}>

/** A page of the groups that somebody is or was in, each once by their newest seat, newest first. One statement. */
export async function readMyGroups(db: Db, asked: Asked): Promise<{ items: MyGroup[]; next: SeatId | null }> {
  const rows = await groupRows(db, asked).execute()
  const page = rows.slice(0, PAGE)
  return { items: page.map(myGroupOf), next: rows.length > PAGE ? (page.at(-1)?.seat_id ?? null) : null }
}

/** Seats' ids grow with time, so they are cursors as they are. */
function seatAt(cursor: string | undefined): SeatId | null {
  if (cursor === undefined) return null
  const id = v.safeParse(SeatId, cursor)
  if (!id.success) throw new Refused('bad_request', { field: 'cursor' })
  return id.output
}

function groupRows(db: Db, { shop, buyer, tab, cursor, now }: Asked) {
  const before = seatAt(cursor)
  return db
    .selectFrom('seat')
    .innerJoin('group_buy', (on) =>
      on.onRef('group_buy.shop_id', '=', 'seat.shop_id').onRef('group_buy.id', '=', 'seat.group_id'),
    )
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_buy.shop_id').onRef('product.id', '=', 'group_buy.product_id'),
    )
    .innerJoin('order', (on) => on.onRef('order.shop_id', '=', 'seat.shop_id').onRef('order.id', '=', 'seat.order_id'))
    .select(['seat.id as seat_id', 'seat.order_id', 'seat.state as seat_state', 'seat.units', 'seat.if_full'])
    .select([
      'seat.held_until',
      'seat.at_most',
      'seat.taken_at',
      'seat.left_at',
      'seat.moved_to',
      'order.delivery_price',
      'product.name',
    ])
    .select(['group_buy.id', 'group_buy.product_id', 'group_buy.state', 'group_buy.ladder', 'group_buy.goal'])
    .select(['group_buy.capacity', 'group_buy.taken', 'group_buy.held', 'group_buy.closes_at', 'group_buy.ended_at'])
    .select(
      sql<string | null>`(
      select picture from image
      where image.shop_id = group_buy.shop_id and image.product_id = group_buy.product_id and picture is not null
      order by image.position limit 1
    )`.as('picture'),
    )
    .where('seat.shop_id', '=', shop)
    .where('seat.buyer_id', '=', buyer)
    .where(
      sql<SqlBool>`not exists (
      select 1 from seat newer
      where newer.shop_id = seat.shop_id and newer.buyer_id = seat.buyer_id and newer.group_id = seat.group_id
        and newer.id > seat.id
    )`,
    )
    .$if(before !== null, (rows) => rows.where(sql<SqlBool>`seat.id < ${before}`))
    .$if(tab !== undefined, (rows) => rows.where((row) => (tab ? isOn(row, tab, now) : row.lit(true))))
    .orderBy('seat.id', 'desc')
    .limit(PAGE + 1)
}

type Row = ExpressionBuilder<Tables, 'seat' | 'group_buy'>

/** `standingIn` of the domain in SQL, so that the pages of a tab are full; a test holds the two together. */
function isOn(row: Row, tab: MyGroupsTab, now: Instant) {
  const [isHeld, isTaken] = [row('seat.state', '=', 'held'), row('seat.state', '=', 'taken')]
  const isUnsettled = row('group_buy.state', '=', 'gathering')
  const isFull = row('group_buy.taken', '>=', row.ref('group_buy.capacity'))
  const isOver = row('group_buy.closes_at', '<=', now)
  const isOpen = row.and([isUnsettled, row.not(isFull), row.not(isOver)])
  const hasGoal = row('group_buy.taken', '>=', row.ref('group_buy.goal'))
  const hasSucceeded = row.or([
    row('group_buy.state', '=', 'succeeded'),
    row.and([isUnsettled, row.or([isFull, row.and([isOver, hasGoal])])]),
  ])

  const stays = row('seat.moved_to', 'is', null)
  const is: readonly (readonly [MyGroupStanding['kind'], Expression<SqlBool>])[] = [
    ['moved', row.not(stays)],
    ['paying', row.and([stays, isHeld, isOpen])],
    ['seated', row.and([stays, isTaken, isOpen])],
    ['won', row.and([stays, isTaken, hasSucceeded])],
    ['lost', row.and([stays, isTaken, row.not(isOpen), row.not(hasSucceeded)])],
    ['left', row.and([stays, row.or([row('seat.state', '=', 'released'), row.and([isHeld, row.not(isOpen)])])])],
  ]
  return row.or(is.filter(([kind]) => TAB_OF[kind] === tab).map(([, holds]) => holds))
}

type GroupRow = Awaited<ReturnType<ReturnType<typeof groupRows>['execute']>>[number]

const myGroupOf = (row: GroupRow): MyGroup => ({
  group: {
    id: row.id,
    product: { id: row.product_id, name: row.name, picture: row.picture === null ? null : picture(row.picture) },
    state: row.state,
    ladder: ladderOf(row.ladder),
    goal: row.goal,
    capacity: row.capacity,
    taken: row.taken,
    held: row.held,
    closesAt: row.closes_at,
    endedAt: row.ended_at,
  },
  mine: {
    seatId: row.seat_id,
    orderId: row.order_id,
    state: row.seat_state,
    units: row.units,
    ifFull: row.if_full,
    heldUntil: row.seat_state === 'held' ? row.held_until : null,
    atMost: row.at_most,
    deliveryPrice: row.delivery_price,
    takenAt: row.taken_at,
    leftAt: row.left_at,
    movedTo: row.moved_to,
  },
})
