import * as v from 'valibot'

import { ReceiptLine } from '#domain/receipt.ts'

import { atProvider } from '../payments/refresh.ts'
import { findPayment } from '../payments/rows.ts'
import type { JobHandlers } from '../work/jobs.ts'

const Lines = v.pipe(v.string(), v.parseJson(), v.array(ReceiptLine))

export const receiptJobs: Pick<JobHandlers, 'receipt'> = {
  /** Hands a receipt over to the provider's cash desk, under its own id. */
  async receipt({ receipt: id }, { world, shop, now }) {
    const receipt = await world.db
      .selectFrom('receipt')
      .select(['payment_id', 'kind', 'amount', 'contact', 'lines', 'sent_at'])
      .where('shop_id', '=', shop)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!receipt || receipt.sent_at !== null) return
    const payment = await findPayment(world.db, shop, receipt.payment_id)
    const there = payment && atProvider(world, shop, payment)
    if (!there) return

    const { kind, amount, contact } = receipt
    await there.payments.giveReceipt(there.at, { kind, amount, contact, lines: v.parse(Lines, receipt.lines) }, id)
    await world.transaction((tx) =>
      tx.updateTable('receipt').set({ sent_at: now }).where('shop_id', '=', shop).where('id', '=', id).execute(),
    )
  },
}
