import * as v from 'valibot'

import type { RefusalCode } from '#domain/refusal.ts'

import type { Failure } from './failure.ts'

/** What the server said beside this refusal, or null when it said something else. */
export function refusalData<Schema extends v.GenericSchema>(
  failure: Failure | null,
  code: RefusalCode,
  schema: Schema,
): v.InferOutput<Schema> | null {
  if (failure?.name !== 'Refused' || failure.code !== code) return null
  const data = v.safeParse(schema, failure.detail.data)
  return data.success ? data.output : null
}
