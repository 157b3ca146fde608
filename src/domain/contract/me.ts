import * as v from 'valibot'

import { endpoint } from './endpoint.ts'

/* What a buyer settles about themselves. Nothing of it is needed by the first screen. */

export const answerMessages = endpoint('POST /me/messages', {
  summary: 'What the caller told the social network: whether the shop’s community may write to them',
  input: v.strictObject({ allowed: v.boolean() }),
  output: v.object({ allowed: v.boolean() }),
})
