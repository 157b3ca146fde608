import * as v from 'valibot'

import { GroupId, OrderId, SeatId } from '#domain/ids.ts'

import { freeHeldSeat } from '../groupBuys/freeHeldSeat.ts'
import { remindOfDeadline } from '../groupBuys/remindOfDeadline.ts'
import { settleGroup } from '../groupBuys/settleGroup.ts'
import { warnOfHoldEnd } from '../groupBuys/warnOfHoldEnd.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import type { TimerHandlers } from './runTimer.ts'

export const TIMERS: TimerHandlers = {
  /** A seat waits so long for its payment and no longer. One that was paid for in time is left alone. */
  async hold_end(tx, about, at) {
    await freeHeldSeat(tx, { ...at, seatId: v.parse(SeatId, about) })
  },

  async hold_warning(tx, about, { shop, now }) {
    await warnOfHoldEnd(tx, { shop, seatId: v.parse(SeatId, about), now })
  },

  async deadline_reminder(tx, about, { shop, now }) {
    await remindOfDeadline(tx, { shop, groupId: v.parse(GroupId, about), now })
  },

  async group_deadline(tx, about, { world, shop, now, afterCommit }) {
    const groupId = v.parse(GroupId, about)
    await settleGroup(tx, { shop, groupId, now })
    afterCommit(() => world.bell.ring(groupId))
  },

  /** An order bought alone that nobody paid in time gives its stock back. A group's order ends with its seat. */
  async payment_deadline(tx, about, { shop, now }) {
    await cancelOrders(tx, { shop, orders: [v.parse(OrderId, about)], from: ['awaiting_payment'], now })
  },
}
