import * as v from 'valibot'

import { GroupId, OrderId, SeatId } from '#domain/ids.ts'

import { endHold } from '../groupBuys/endHold.ts'
import { settleGroup } from '../groupBuys/settleGroup.ts'
import { endUnpaidOrder } from '../orders/endUnpaidOrder.ts'
import type { TimerHandlers } from './runTimer.ts'

export const TIMERS: TimerHandlers = {
  hold_end: (tx, about, { shop, now }) => endHold(tx, { shop, seatId: v.parse(SeatId, about), now }),

  async group_deadline(tx, about, { world, shop, now, afterCommit }) {
    const groupId = v.parse(GroupId, about)
    await settleGroup(tx, { shop, groupId, now })
    afterCommit(() => world.bell.ring(groupId))
  },

  payment_deadline: (tx, about, { shop, now }) => endUnpaidOrder(tx, { shop, orderId: v.parse(OrderId, about), now }),
}
