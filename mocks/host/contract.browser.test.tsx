import type { AnyRequestMethodName } from '@vkontakte/vk-bridge'
import type * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'

import { heardWithin } from '#app/host/asking.ts'
import { aStage, closing } from '#tests/host/aStage.ts'
import { type Opened, openFrame } from '#tests/host/openFrame.ts'
import { clientError, type PlayedMethod, type Row, rows } from '#tests/host/rows.ts'

import { playVk } from './answers.ts'
import { type Device, devices } from './devices.ts'
import { calm, failing, type FailingCode, permissions } from './moods.ts'

const answers = playVk(aStage(), calm)
const played = Object.keys(answers) as PlayedMethod[]
/** What the app takes each of VK's own failures for; of the rest it knows the code. */
const meaning: Readonly<Partial<Record<FailingCode, string>>> = {
  3: 'offline',
  7: 'denied',
  8: 'denied',
  10: 'rate',
}
/** Longer than a word takes from frame to frame, and shorter than anybody's patience. */
const A_MOMENT = 250
const A_LONG_MOMENT = 5_000

test('every method that is played has its row, and a row names what its params can lack', () => {
  expect(Object.keys(rows).toSorted()).toEqual(played.toSorted())

  const asksNothingWrong = played.filter((method) => {
    const { entries } = answers[method].props as unknown as { entries: v.ObjectEntries }
    return Object.keys(entries).length > 0 && (rows[method].wrong ?? []).length === 0
  })
  expect(asksNothingWrong).toEqual([])
})

describe.each(Object.values(devices))('$id', (device) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openFrame(aStage({ device }))
  })
  afterAll(() => opened.close())
  afterEach(() => {
    opened.around.stage = aStage({ device })
    opened.around.mood = calm
  })

  const there = played.filter((method) => device.supports(method))
  const absent = played.filter((method) => !device.supports(method))
  const outcomes = (kind: 'leftOut' | 'wrong') =>
    there.flatMap((method) => (rowOf(method)[kind] ?? []).map((props) => [method, props] as const))

  it('is the client that the bridge takes it for', () => {
    expect(opened.bridge.isWebView()).toBe(device.kind === 'native')
    expect(opened.bridge.isEmbedded()).toBe(true)
  })

  it.each(there)('%s is there and answers', async (method) => {
    const { asks } = rowOf(method)

    expect(await opened.bridge.supportsAsync(method)).toBe(true)
    expect(await opened.send(method, asks)).toEqual(saidOn(device, method))
  })

  it.each(there)('%s says when its window was closed', async (method) => {
    const { asks, closed = saidOn(device, method) } = rowOf(method)
    opened.around.stage = aStage({ device, dialogs: closing })

    expect(await outcomeOf(opened.send(method, asks))).toEqual(closed)
  })

  it.each(there)('%s answers whoever has refused everything', async (method) => {
    const { asks, refused = saidOn(device, method) } = rowOf(method)
    opened.around.mood = { ...calm, refuses: permissions }

    expect(await outcomeOf(opened.send(method, asks))).toEqual(refused)
  })

  it.each(outcomes('leftOut'))('%s does not do with %j alone', async (method, props) => {
    await expect(opened.send(method, props)).rejects.toEqual(clientError(2, 'Missing required params'))
  })

  it.each(outcomes('wrong'))('%s does not take %j', async (method, props) => {
    await expect(opened.send(method, props)).rejects.toEqual(clientError(5, 'Invalid params'))
  })

  it.each(absent)('%s is not there, and fails as it fails in the client', async (method) => {
    const { asks } = rowOf(method)

    expect(await opened.bridge.supportsAsync(method)).toBe(false)
    expect(await heardWithin(opened.send(method, asks), A_MOMENT)).toEqual({
      kind: device.kind === 'native' ? 'timeout' : 'unsupported',
    })
  })

  it.each(failing)(
    'whatever it is asked, it may fail with code %i, and the app knows what that means',
    async (code) => {
      const asked = there.filter((method) => method !== 'VKWebAppInit' && method !== 'SetSupportedHandlers')
      opened.around.mood = { ...calm, fails: code }

      const heard = await Promise.all(
        asked.map((method) => heardWithin(opened.send(method, rowOf(method).asks), A_LONG_MOMENT)),
      )

      const taken = heard.map((answer) => (answer.kind === 'error' ? `error ${answer.code}` : answer.kind))
      expect(Object.fromEntries(asked.map((method, index) => [method, taken[index]]))).toEqual(
        Object.fromEntries(asked.map((method) => [method, meaning[code] ?? `error ${code}`])),
      )
    },
  )

  it('a host that is silent about everything keeps nobody waiting longer than the app would', async () => {
    opened.around.mood = { ...calm, silent: true }

    const waiting = played.map((method) => heardWithin(opened.send(method, rowOf(method).asks), A_MOMENT))

    expect(new Set((await Promise.all(waiting)).map(({ kind }) => kind))).toEqual(new Set(['timeout']))
  })

  it('a method that it has and the network does not play fails by its name', async () => {
    const unplayed: AnyRequestMethodName = 'VKWebAppStorageGetKeys'

    await expect(opened.send(unplayed, { count: 20, offset: 0 })).rejects.toMatchObject({
      error_data: { error_code: 6, error_description: expect.stringContaining(unplayed) },
    })
  })
})

const rowOf = (method: PlayedMethod): Row => rows[method]

const saidOn = ({ id }: Device, method: PlayedMethod): unknown => rowOf(method).saysOn?.[id] ?? rowOf(method).says

const outcomeOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((failure: unknown) => failure)
