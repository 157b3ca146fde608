import * as v from 'valibot'

import { SECOND } from '#domain/time.ts'

export type VkApi = Readonly<{
  token: string
  /** `https://api.vk.com/method/`; ends with a slash. */
  base: string
  fetch: typeof fetch
}>

/** VK answered, and the answer was no. */
export class VkRefused extends Error {
  override readonly name = 'VkRefused'
  readonly code: number

  constructor(method: string, { error_code, error_msg }: { error_code: number; error_msg: string }) {
    super(`VK refused ${method}: ${error_code} ${error_msg}`)
    this.code = error_code
  }
}

const PATIENCE = 10 * SECOND
const VERSION = '5.199'

/** Calls a method of VK and reads its answer by the schema. Throws `VkRefused` when VK says no. */
export async function ask<Schema extends v.GenericSchema>(
  { token, fetch, base }: VkApi,
  method: string,
  asked: Readonly<Record<string, string>>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  // In the body, where no proxy writes the token into its log.
  const body = new URLSearchParams({ ...asked, v: VERSION, access_token: token })
  const answer = await fetch(base + method, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) })
  if (!answer.ok) throw new Error(`VK answered ${method} with status ${answer.status}`)
  const said = v.parse(Answer, await answer.json())
  if ('error' in said) throw new VkRefused(method, said.error)
  return v.parse(schema, said.response)
}

const Answer = v.union([
  v.object({ response: v.unknown() }),
  v.object({ error: v.object({ error_code: v.number(), error_msg: v.string() }) }),
])
