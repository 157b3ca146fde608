import { expect, it } from 'vitest'

import type { BridgeCall } from '../../host/host.ts'
import { testOf } from './testOf.ts'

const call = (given: Partial<BridgeCall>): BridgeCall => ({
  id: 1,
  kind: 'call',
  method: 'VKWebAppShare',
  params: { link: 'https://vk.com/app1#/it’s' },
  at: 0,
  answer: null,
  answeredAt: 5,
  failed: false,
  ...given,
})

it('an answered call becomes a test of its answer', () => {
  expect(testOf(call({ answer: [{ type: 'link' }] }))).toBe(`it('VKWebAppShare answers as it did', async () => {
  expect(await send('VKWebAppShare', { link: 'https://vk.com/app1#/it’s' })).toEqual([{ type: 'link' }])
})
`)
})

it('a failed call becomes a test of its failure', () => {
  const answer = { error_type: 'client_error', error_data: { error_code: 4, error_reason: "User's no\n" } }

  expect(testOf(call({ params: {}, answer, failed: true }))).toBe(`it('VKWebAppShare fails as it did', async () => {
  await expect(send('VKWebAppShare', {})).rejects.toEqual({ error_type: 'client_error', error_data: { error_code: 4, error_reason: 'User\\'s no\\n' } })
})
`)
})

it('an event becomes a test of what the app hears', () => {
  const event = testOf(call({ kind: 'event', method: 'VKWebAppChangeFragment', params: { location: '/cart' } }))

  expect(event).toContain("host.push('VKWebAppChangeFragment', { location: '/cart' })")
  expect(event).toContain("toEqual({ type: 'VKWebAppChangeFragment', data: { location: '/cart' } })")
})
