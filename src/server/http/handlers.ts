import type * as v from 'valibot'

import type { Endpoint, OutputOf, ParsedInputOf } from '#domain/contract/endpoint.ts'
import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'
import type { Caller, World } from '../world.ts'

/** Endpoints that anyone may call also meet people without a session. */
export type MeOf<E extends Endpoint> = E['caller'] extends 'anyone' ? Caller | null : Caller

export type Asked<E extends Endpoint> = Readonly<{ world: World; shop: ShopId; me: MeOf<E>; now: Instant }>

export type Reading<E extends Endpoint> = Asked<E> & Readonly<{ db: Db }>
/** `afterCommit` keeps a step for when the transaction has been committed, and drops it otherwise. */
export type Changing<E extends Endpoint> = Asked<E> & Readonly<{ tx: Tx; afterCommit: (step: () => void) => void }>
export type CallingOutside<E extends Endpoint> = Asked<E>
/** `signal` is aborted when nobody is listening any longer. */
export type Watching<E extends Endpoint> = Asked<E> & Readonly<{ db: Db; signal: AbortSignal }>

/** What a handler may answer; what the schema does not name never leaves the server. */
export type AnswerOf<E extends Endpoint> = v.InferInput<E['output']>

type Handler<E extends Endpoint, Context> = (input: ParsedInputOf<E>, context: Context) => Promise<AnswerOf<E>>
export type Read<E extends Endpoint> = Handler<E, Reading<E>>
export type Change<E extends Endpoint> = Handler<E, Changing<E>>
export type CallOutside<E extends Endpoint> = Handler<E, CallingOutside<E>>
export type Watch<E extends Endpoint> = (
  input: ParsedInputOf<E>,
  context: Watching<E>,
) => AsyncIterable<Readonly<{ id: string; data: OutputOf<E> }>>
