import { type DestinationStream, pino } from 'pino'
import * as v from 'valibot'

import type { Log } from '../world.ts'

/** Whatever they come with, these say who somebody is or let somebody in. */
const PRIVATE = [
  'phone',
  'email',
  'contact',
  'name',
  'address',
  'recipient',
  'session',
  'token',
  'authorization',
  'launchString',
  'secret',
]
/** In facts, in what is in them, and so on: nothing that is logged is nested deeper. */
const DEPTHS = ['', '*.', '*.*.', '*.*.*.']

export type Level = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export function createLog(level: Level, to: DestinationStream = pino.destination(1)): Log {
  const options = {
    level,
    base: null,
    redact: { paths: DEPTHS.flatMap((depth) => PRIVATE.map((key) => depth + key)), remove: true },
    serializers: { err: describe },
  }
  const logger = pino(options, to)
  return {
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
  }
}

/** An error's own fields are left out: databases and schemas put people's data into them. */
export function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  const cause = error.cause === undefined ? undefined : describe(error.cause)
  return {
    type: error.name,
    message: withoutValues(error),
    code,
    stack: error.stack?.replace(error.message, ''),
    cause,
  }
}

/** A schema's message ends with the value it was given. */
function withoutValues(error: Error): string {
  if (!(error instanceof v.ValiError)) return error.message
  const [issue] = error.issues
  return `${v.getDotPath(issue) ?? 'It'} should be ${issue.expected ?? 'otherwise'}`
}
