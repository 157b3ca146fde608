import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { createSaver } from './saver.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('saves one second after the last change, however many there were', async () => {
  let saved = 0
  const saver = createSaver(async () => {
    saved += 1
  })

  saver.changed()
  await vi.advanceTimersByTimeAsync(900)
  saver.changed()
  await vi.advanceTimersByTimeAsync(900)
  expect(saved).toBe(0)

  await vi.advanceTimersByTimeAsync(100)
  expect(saved).toBe(1)
})

it('saves at once when the page has to go, and not again', async () => {
  let saved = 0
  const saver = createSaver(async () => {
    saved += 1
  })

  saver.changed()
  await saver.flush()
  await vi.advanceTimersByTimeAsync(5000)

  expect(saved).toBe(1)
})
