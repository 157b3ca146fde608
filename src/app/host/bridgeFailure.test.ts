import { expect, test } from 'vitest'

import { failureOf } from './bridgeFailure.ts'

test.each([
  {
    said: { error_type: 'client_error', error_data: { error_code: 4, error_reason: 'User denied' } },
    kind: 'cancelled',
  },
  {
    said: { error_type: 'client_error', error_data: { error_code: 6, error_reason: 'Unsupported platform' } },
    kind: 'unsupported',
  },
  { said: { error_type: 'client_error', error_data: { error_code: 3 } }, kind: 'offline' },
  { said: { error_type: 'client_error', error_data: { error_code: 10 } }, kind: 'rate' },
  { said: { error_type: 'client_error', error_data: { error_code: 7 } }, kind: 'denied' },
  { said: { error_type: 'client_error', error_data: { error_code: 11 } }, kind: 'error' },
  { said: { error_type: 'api_error', error_data: { error_code: 15, error_msg: 'Access denied' } }, kind: 'denied' },
  { said: { error_type: 'auth_error', error_data: { error: 100, error_reason: 'x' } }, kind: 'error' },
  { said: { error_type: 'client_error' }, kind: 'error' },
  { said: 'no', kind: 'error' },
])('the bridge’s $said means $kind', ({ said, kind }) => {
  expect(failureOf(said).kind).toBe(kind)
})
