import { renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { expect, test } from 'vitest'

import { pretendHost } from '#tests/screens/pretendHost.ts'

import { openShop } from './openShop.ts'
import { ShopProvider } from './ShopProvider.tsx'
import { useSupported } from './useSupported.ts'

/** What a screen learns each time it is opened before a host that answers one thing after the other. */
function screensBefore(answers: readonly (boolean | null)[]) {
  let asked = 0
  const { host } = pretendHost('', { isSupported: async () => answers[asked++] ?? null })
  const fetch = () => new Promise<never>(() => undefined)
  const shop = openShop({ base: 'http://shop.test/api/', fetch, host, fragment: '', localNow: Date.now })
  const wrapper = ({ children }: PropsWithChildren) => <ShopProvider value={shop}>{children}</ShopProvider>
  return { open: () => renderHook(() => useSupported('story'), { wrapper }), asked: () => asked }
}

test('a host that was silent is asked again by the next screen', async () => {
  const { open, asked } = screensBefore([null, true])
  const first = open()
  await waitFor(() => expect(asked()).toBe(1))
  expect(first.result.current).toBe(false)
  first.unmount()

  const next = open()

  await waitFor(() => expect(next.result.current).toBe(true))
})

test.each([true, false])('a host that said %s is not asked again', async (said) => {
  const { open, asked } = screensBefore([said])
  const first = open()
  await waitFor(() => expect(first.result.current).toBe(said))
  first.unmount()

  const next = open()

  expect(next.result.current).toBe(said)
  expect(asked()).toBe(1)
})
