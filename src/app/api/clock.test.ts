import { beforeEach, describe, expect, it } from 'vitest'

import { after, instant, MINUTE, SECOND } from '#domain/time.ts'

import { createServerClock, type ServerClock } from './clock.ts'

const NOON = instant(1_767_258_000_000)

describe('the server’s clock', () => {
  let here: number
  let clock: ServerClock

  beforeEach(() => {
    here = 5_000
    clock = createServerClock(() => here)
    clock.set(NOON)
  })

  it('runs with this machine’s, whatever time that shows', () => {
    here += MINUTE

    expect(clock.now()).toBe(after(NOON, MINUTE))
  })

  it('follows a server whose time has jumped', () => {
    clock.hear(after(NOON, 2 * MINUTE), 0)

    expect(clock.now()).toBe(after(NOON, 2 * MINUTE))
  })

  it('does not start at an answer that was merely slow', () => {
    here += 4 * SECOND

    clock.hear(after(NOON, SECOND), 4 * SECOND)

    expect(clock.now()).toBe(after(NOON, 4 * SECOND))
  })
})
