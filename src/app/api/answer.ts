import * as v from 'valibot'

import { HEADERS } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import { isRefusalCode } from './knownRefusals.ts'
import { Unreachable } from './unreachable.ts'

const Problem = v.object({ code: v.string(), field: v.optional(v.string()), data: v.optional(v.unknown()) })

/** The answer's body as the schema says, or Refused, or Unreachable: there is no fourth way. */
export async function readAnswer<Out extends v.GenericSchema>(
  response: Response,
  schema: Out,
): Promise<v.InferOutput<Out>> {
  if (!response.ok) throw await failureIn(response)
  const parsed = v.safeParse(schema, await jsonOf(response))
  if (!parsed.success) throw new Unreachable('unreadable', { requestId: requestIdOf(response), cause: parsed.issues })
  return parsed.output
}

export async function failureIn(response: Response): Promise<Refused | Unreachable> {
  const requestId = requestIdOf(response)
  const broken = response.status >= 500
  // Also a server that is too busy refuses, with 503; any other 5xx, a proxy's page too, is nothing that it meant.
  if (broken && !isJson(response)) return new Unreachable('broken', { requestId })

  const problem = v.safeParse(Problem, await jsonOf(response))
  if (!problem.success || !isRefusalCode(problem.output.code))
    return new Unreachable(broken ? 'broken' : 'unreadable', { requestId })
  const { code, field, data } = problem.output
  return new Refused(code, { ...(field !== undefined && { field }), ...(data !== undefined && { data }) })
}

const requestIdOf = (response: Response): string | null => response.headers.get(HEADERS.requestId)

const isJson = ({ headers }: Response): boolean =>
  /^application\/(problem\+)?json\b/.test(headers.get('content-type') ?? '')

async function jsonOf(response: Response): Promise<unknown> {
  if (!isJson(response)) throw new Unreachable('unreadable', { requestId: requestIdOf(response) })
  try {
    return await response.json()
  } catch (cause) {
    throw new Unreachable('unreadable', { requestId: requestIdOf(response), cause })
  }
}
