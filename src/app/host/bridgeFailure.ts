import * as v from 'valibot'

import type { HostFailure } from './host.ts'

/** https://dev.vk.com/ru/bridge/getting-started: `error_data` may be missing, and names its code in two ways. */
const Rejection = v.object({
  error_type: v.string(),
  error_data: v.fallback(
    v.object({
      error_code: v.optional(v.number()),
      error: v.optional(v.number()),
      error_reason: v.optional(v.string()),
      error_msg: v.optional(v.string()),
    }),
    {},
  ),
})

/** What the bridge's rejection means to us. */
export function failureOf(rejection: unknown): HostFailure {
  const parsed = v.safeParse(Rejection, rejection)
  if (!parsed.success) return { kind: 'error', code: 0, reason: String(rejection) }
  const { error_type, error_data } = parsed.output
  const code = error_data.error_code ?? error_data.error ?? 0
  const reason = error_data.error_reason ?? error_data.error_msg ?? ''
  const meaning = error_type === 'client_error' ? meaningOf[code] : meaningOfApi[code]
  return meaning ?? { kind: 'error', code, reason }
}

/** Of 11, a method that VK keeps closed to the app until its moderation, nothing follows: it is no word of the person's. */
const meaningOf: Readonly<Record<number, HostFailure>> = {
  3: { kind: 'offline' },
  4: { kind: 'cancelled' },
  6: { kind: 'unsupported' },
  7: { kind: 'denied' },
  8: { kind: 'denied' },
  10: { kind: 'rate' },
}

/** Codes of the VK API that say "not allowed" or "too often". */
const meaningOfApi: Readonly<Record<number, HostFailure>> = {
  6: { kind: 'rate' },
  7: { kind: 'denied' },
  9: { kind: 'rate' },
  15: { kind: 'denied' },
  200: { kind: 'denied' },
  201: { kind: 'denied' },
  203: { kind: 'denied' },
}
