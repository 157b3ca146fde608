import type { ErrorData } from '@vkontakte/vk-bridge'
import * as v from 'valibot'

import type { FailingCode } from './moods.ts'

type Reason = Readonly<{ code: number; reason: string }>

const clientError = ({ code, reason }: Reason, description?: string): ErrorData => ({
  error_type: 'client_error',
  error_data: {
    error_code: code,
    error_reason: reason,
    ...(description !== undefined && { error_description: description }),
  },
})

/** VK's own codes and words: https://dev.vk.com/ru/bridge/getting-started */
export const unknownError = clientError({ code: 1, reason: 'Unknown error' })
const missingParams = (description: string) => clientError({ code: 2, reason: 'Missing required params' }, description)
export const userDenied = clientError({ code: 4, reason: 'User denied' })
export const invalidParams = (description: string) => clientError({ code: 5, reason: 'Invalid params' }, description)
export const unsupported = (description: string) =>
  clientError({ code: 6, reason: 'Unsupported platform' }, description)

/** What VK's API says of a token that it did not give: https://dev.vk.com/ru/reference/errors */
export const apiError = (code: number, reason: string): ErrorData => ({
  error_type: 'api_error',
  error_data: { error_code: code, error_msg: reason, request_params: [] },
})

const reasons: Readonly<Record<FailingCode, string>> = {
  1: 'Unknown error',
  3: 'Connection lost',
  7: 'No device permission',
  8: 'Need user permission',
  9: 'This action cannot be performed in the background',
  10: 'Requests limit reached',
  11: 'Access denied',
  12: 'Uninitialized App',
}
export const failingWith = (code: FailingCode): ErrorData => clientError({ code, reason: reasons[code] })

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]

/** What is left out and what is wrong are two failures in VK. */
export const wrongParams = (issues: Issues): ErrorData =>
  (issues.some(({ received }) => received === 'undefined') ? missingParams : invalidParams)(v.summarize([...issues]))
