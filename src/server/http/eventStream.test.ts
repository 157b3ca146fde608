import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { Refused } from '#domain/refusal.ts'

import { eventStream } from './eventStream.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const logged: unknown[] = []
const note = (_: Record<string, unknown>, message: string) => void logged.push(message)
const world = { log: { info: note, warn: note, error: note } }
const listening = { headers: {}, untilLeft: () => new AbortController().signal, world }
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

async function readerOf(answer: Promise<Response>) {
  const body = (await answer).body
  if (!body) throw new Error('A stream has a body')
  return body.getReader()
}

/** Tells what it is given, then waits until it is left. */
async function* watching(signal: AbortSignal, told: string[]) {
  yield* told
  if (signal.aborted) return
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

describe('live events', () => {
  it('arrive as they happen', async () => {
    const reader = await readerOf(eventStream(listening, (signal) => watching(signal, ['data: 1\n\n', 'data: 2\n\n'])))

    const told = [text((await reader.read()).value), text((await reader.read()).value)]

    expect(told).toEqual(['data: 1\n\n', 'data: 2\n\n'])
  })

  it('are kept alive through silence, so that no proxy hangs up', async () => {
    const reader = await readerOf(eventStream(listening, (signal) => watching(signal, ['data: 1\n\n'])))
    await reader.read()

    const silence = reader.read()
    await vi.advanceTimersByTimeAsync(20_000)

    expect(text((await silence).value)).toBe(':\n\n')
  })

  it('are not waited for when there is nothing to tell yet', async () => {
    const answer = eventStream(listening, (signal) => watching(signal, []))
    await vi.advanceTimersByTimeAsync(1_000)

    expect((await answer).headers.get('content-type')).toBe('text/event-stream')
  })

  it('are refused in the ordinary way when there is nothing to watch', async () => {
    const refusing = eventStream(listening, async function* () {
      yield await Promise.reject<string>(new Refused('group_not_found'))
    })

    await expect(refusing).rejects.toThrow('group_not_found')
  })
})

it('a watcher that breaks ends the stream, and is logged', async () => {
  const reader = await readerOf(
    eventStream(listening, async function* () {
      yield 'data: 1\n\n'
      await Promise.reject(new Error('the database is gone'))
    }),
  )
  await reader.read()

  await expect(reader.read()).rejects.toThrow('the database is gone')
  expect(logged).toEqual(['A watcher broke, and whoever watched has to come again'])
})

describe('whoever watches', () => {
  it('may leave, and then nothing is read for them any more', async () => {
    let isWatched = true
    const reader = await readerOf(
      eventStream(listening, async function* (signal) {
        yield* watching(signal, ['data: 1\n\n'])
        isWatched = false
      }),
    )
    await reader.read()

    await reader.cancel()
    await vi.advanceTimersByTimeAsync(0)

    expect(isWatched).toBe(false)
  })

  it('is sent away when the server stops', async () => {
    const server = new AbortController()
    const reader = await readerOf(
      eventStream({ ...listening, untilLeft: () => server.signal }, (signal) => watching(signal, ['data: 1\n\n'])),
    )
    await reader.read()

    server.abort()

    expect((await reader.read()).done).toBe(true)
  })
})
