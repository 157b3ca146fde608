import * as v from 'valibot'

import { DeliveryChoice } from '#domain/delivery.ts'
import { Recipient } from '#domain/recipient.ts'

import type { CheckoutDraft } from './checkoutDraft.ts'
import type { Failure } from './failure.ts'

export type FilledIn = Readonly<{ recipient: Recipient; delivery: DeliveryChoice }>

/** The delivery that a draft chooses, complete or not. */
export const chosenDelivery = ({ way, pointId, city, address, comment }: CheckoutDraft) =>
  way === 'pickup' ? { kind: way, pointId: pointId ?? '' } : { kind: way, city, address, comment }

const Form = v.object({ recipient: Recipient, delivery: DeliveryChoice })

/** A draft as the server wants it, or the fields that are not right yet, by the names the server has for them. */
export function fillIn(draft: CheckoutDraft, nameOfHost: string): { form: FilledIn } | { wrong: readonly string[] } {
  const recipient = { name: draft.name ?? nameOfHost, phone: draft.phone, email: draft.email?.trim() || null }
  const parsed = v.safeParse(Form, { recipient, delivery: chosenDelivery(draft) })
  if (parsed.success) return { form: parsed.output }
  return { wrong: parsed.issues.map((issue) => v.getDotPath(issue) ?? '') }
}

/** The field that the server refused, if it named one of the form's. */
export const refusedFields = (failure: Failure | null): readonly string[] =>
  failure?.name === 'Refused' && failure.code === 'bad_request' && failure.detail.field !== undefined
    ? [failure.detail.field]
    : []
