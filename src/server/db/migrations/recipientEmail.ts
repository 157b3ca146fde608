import type { Kysely } from 'kysely'

/** Receipts may go to an e-mail; orders before have none. */
export async function recipientEmail(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('order').addColumn('recipient_email', 'text').execute()
}
