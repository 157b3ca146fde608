import * as v from 'valibot'

import { HEADERS } from '#domain/contract/endpoint.ts'
import { Instant } from '#domain/time.ts'

import type { Wires } from './wires.ts'

const Now = v.pipe(v.string(), v.digits(), v.toNumber(), Instant)

/** Hears what an answer says beside its body: a younger session, and what time it is at the server. */
export function hearBeside({ session, clock }: Pick<Wires, 'session' | 'clock'>, headers: Headers, took: number): void {
  const renewed = headers.get(HEADERS.session)
  if (renewed) session.renewed(renewed)

  const now = v.safeParse(Now, headers.get(HEADERS.now))
  if (now.success) clock?.hear(now.output, took)
}
