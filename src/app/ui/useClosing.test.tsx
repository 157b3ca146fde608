import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useClosing } from './useClosing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a sheet that has said it closed is not closed again, or what opened in its place would go with it', () => {
  const closed = vi.fn<() => void>()
  const { result } = renderHook(() => useClosing(closed))

  result.current.onClose()
  result.current.onClosed()
  vi.advanceTimersByTime(10_000)

  expect(closed).toHaveBeenCalledTimes(1)
})

it('a sheet that never says that it closed is closed all the same', () => {
  const closed = vi.fn<() => void>()
  const { result } = renderHook(() => useClosing(closed))

  result.current.onClose()
  vi.advanceTimersByTime(10_000)

  expect(closed).toHaveBeenCalledTimes(1)
})
