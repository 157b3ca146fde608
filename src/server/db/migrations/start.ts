import type { Kysely } from 'kysely'

import { catalog } from './catalog.ts'
import type { Engine } from './columns.ts'
import { key, making, type Part, rule } from './making.ts'
import { search } from './search.ts'
import { staging } from './staging.ts'

/**
 * The shop's tables. Each starts with `shop_id` and so does each key: a shop is the unit of sharding.
 * A CHECK or a UNIQUE stands for every invariant that one row or one key can state.
 */
export async function start(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { has, mayHave, inOrderOfKey, make, index, unique } = making(db, engine)

  await make('shop', has('text', 'name'), has('json', 'settings'), key())
  await make('shop_host', has('text', 'host', 'app_id', 'community_id'), key('host', 'app_id'))
  await index('shop_host_by_app', 'shop_host (host, app_id)')

  await catalog(db, engine)
  await search(db, engine)
  await staging(db, engine)

  await make(
    'buyer',
    has('id', 'id'),
    has('text', 'host', 'host_user_id', 'language'),
    mayHave('text', 'first_name', 'photo'),
    mayHave('big', 'known_at'),
    has('big', 'first_seen_at'),
    key('id'),
  )
  await unique('buyer_at_host', 'buyer (shop_id, host, host_user_id)')

  await make(
    'cart_line',
    has('id', 'buyer_id', 'variant_id'),
    has('number', 'quantity'),
    has('big', 'added_at'),
    key('buyer_id', 'variant_id'),
    inOrderOfKey,
    rule('cart_line_has_units', 'quantity between 1 and 999'),
  )

  await make(
    'order',
    has('id', 'id', 'buyer_id'),
    mayHave('id', 'group_id'),
    has('text', 'state', 'recipient_name', 'recipient_phone'),
    has('json', 'delivery'),
    has('big', 'delivery_price', 'placed_at', 'pay_until'),
    key('id'),
    rule('order_delivery_costs_no_less_than_nothing', 'delivery_price >= 0'),
  )
  await index('order_by_buyer', '"order" (shop_id, buyer_id, id)')
  await index('order_by_state', '"order" (shop_id, state, id)')
  await index('order_by_group', '"order" (shop_id, group_id) where group_id is not null')
  await make(
    'order_line',
    has('id', 'order_id', 'product_id', 'variant_id'),
    has('number', 'position', 'quantity'),
    has('text', 'name', 'variant'),
    has('big', 'price'),
    key('order_id', 'position'),
    inOrderOfKey,
    rule('order_line_has_units', 'quantity > 0'),
    rule('order_line_costs_something', 'price > 0'),
  )
  await make(
    'order_event',
    has('id', 'order_id'),
    has('text', 'state'),
    has('big', 'at'),
    key('order_id', 'at', 'state'),
    inOrderOfKey,
  )

  const amounts: Part = (table) =>
    ['authorised', 'captured', 'released', 'refunded'].reduce(
      (built, name) =>
        built.addColumn(name, engine === 'postgres' ? 'bigint' : 'integer', (column) => column.notNull().defaultTo(0)),
      table,
    )
  await make(
    'payment',
    has('id', 'id', 'order_id'),
    has('text', 'provider', 'state'),
    mayHave('text', 'reference'),
    has('big', 'amount'),
    mayHave('big', 'asked_at', 'checked_at'),
    amounts,
    key('id'),
    inOrderOfKey,
    rule('payment_takes_no_more_than_was_held', 'captured + released <= authorised and authorised <= amount'),
    rule('payment_returns_no_more_than_was_taken', 'refunded >= 0 and refunded <= captured'),
  )
  await unique('payment_of_order', 'payment (shop_id, order_id)')
  await index('payment_unsettled', `payment (shop_id, checked_at) where state in ('created', 'authorised')`)
  await make(
    'sandbox_payment',
    has('id', 'id'),
    has('text', 'title', 'state'),
    has('big', 'amount'),
    amounts,
    key('id'),
  )
  await make(
    'sandbox_refund',
    has('id', 'payment_id'),
    has('text', 'key'),
    has('big', 'amount'),
    key('payment_id', 'key'),
  )

  await make(
    'group_offer',
    has('id', 'id', 'product_id'),
    has('json', 'ladder'),
    has('number', 'goal', 'capacity', 'units_per_buyer'),
    has('big', 'lasts', 'starts_at'),
    mayHave('big', 'ends_at', 'paused_at'),
    key('id'),
    rule('offer_goal_is_a_crowd', 'goal >= 2 and capacity >= goal'),
  )
  await unique('one_running_offer', 'group_offer (shop_id, product_id) where paused_at is null')

  await make(
    'group_buy',
    has('id', 'id', 'offer_id', 'product_id'),
    has('json', 'ladder'),
    has('number', 'goal', 'capacity', 'units_per_buyer', 'version'),
    (table) =>
      ['taken', 'held'].reduce(
        (built, name) => built.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)),
        table,
      ),
    has('text', 'state'),
    has('big', 'opened_at', 'closes_at'),
    mayHave('big', 'ended_at'),
    key('id'),
    rule('group_seats_are_never_oversold', 'taken >= 0 and held >= 0 and taken + held <= capacity'),
    rule('group_succeeds_only_with_its_goal', `state <> 'succeeded' or taken >= goal`),
    rule('group_ends_once', `(state = 'gathering') = (ended_at is null)`),
  )
  await index('group_open_by_product', `group_buy (shop_id, product_id, closes_at) where state = 'gathering'`)

  await make(
    'seat',
    has('id', 'id', 'group_id', 'buyer_id', 'order_id'),
    has('text', 'state', 'if_full'),
    has('number', 'units'),
    has('big', 'at_most', 'held_at', 'held_until'),
    mayHave('big', 'visible_since', 'organiser_since', 'taken_at', 'released_at'),
    mayHave('id', 'moved_to'),
    key('id'),
    rule('seat_is_released_or_live', `(state = 'released') = (released_at is not null)`),
  )
  await unique('one_live_seat', 'seat (shop_id, group_id, buyer_id) where released_at is null')
  await unique('seat_of_order', 'seat (shop_id, order_id, id)')
  await index('seat_by_group', 'seat (shop_id, group_id, held_at)')
  await make(
    'group_event',
    has('id', 'group_id'),
    has('number', 'version'),
    has('text', 'kind'),
    mayHave('id', 'seat_id'),
    has('big', 'at'),
    key('group_id', 'version'),
    inOrderOfKey,
  )

  await make(
    'idempotency',
    has('text', 'caller', 'key', 'request'),
    mayHave('text', 'answer'),
    has('big', 'at'),
    key('caller', 'key'),
  )
  await index('idempotency_by_age', 'idempotency (shop_id, at)')
  await make(
    'timer',
    has('text', 'kind', 'about'),
    has('big', 'fires_at'),
    (table) => table.addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0)),
    key('kind', 'about'),
    inOrderOfKey,
  )
  await index('timer_due', 'timer (shop_id, fires_at)')
  await make(
    'outbox',
    has('text', 'kind', 'key'),
    has('json', 'payload'),
    has('big', 'run_at'),
    (table) => table.addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0)),
    mayHave('text', 'last_error'),
    mayHave('big', 'done_at', 'dead_at'),
    key('kind', 'key'),
  )
  await index('outbox_due', 'outbox (shop_id, kind, run_at) where done_at is null and dead_at is null')
  await index('outbox_done', 'outbox (shop_id, done_at) where done_at is not null')
  await index('outbox_dead', 'outbox (shop_id, kind) where dead_at is not null')
  await make(
    'webhook_inbox',
    has('text', 'provider', 'event', 'payload'),
    has('big', 'received_at'),
    key('provider', 'event'),
  )
}
