import { Refused } from '#domain/refusal.ts'

import { Unreachable } from '../api/unreachable.ts'

/** What a screen can explain. Anything else is a bug and belongs to the error boundary. */
export type Failure = Refused | Unreachable

export const isFailure = (error: unknown): error is Failure => error instanceof Refused || error instanceof Unreachable
export const isBug = (error: unknown): boolean => !isFailure(error)
