import { beforeEach, expect, it } from 'vitest'

import type { BridgeCall } from '../host/host.ts'
import { clearLog, listenIn, sought, useBridgeLog } from './bridgeLog.ts'

const asked = (id: number, given: Partial<BridgeCall> = {}): BridgeCall => ({
  id,
  kind: 'call',
  method: 'VKWebAppShare',
  params: {},
  at: 1000,
  answer: null,
  answeredAt: null,
  failed: false,
  ...given,
})
const calls = () => useBridgeLog.getState().calls

beforeEach(clearLog)

it('shows a call when it is asked, and its answer in the same place', () => {
  const { heard } = listenIn('anna')
  heard(asked(1))
  heard(asked(2))

  heard(asked(1, { answer: { result: true }, answeredAt: 1040 }))

  expect(calls().map(({ id, answer }) => ({ id, answer }))).toEqual([
    { id: 1, answer: { result: true } },
    { id: 2, answer: null },
  ])
})

it('does not mix two people, or two openings of one', () => {
  listenIn('anna').heard(asked(1))
  listenIn('boris').heard(asked(1))
  listenIn('anna').heard(asked(1))

  expect(calls().map(({ opening }) => opening.who)).toEqual(['anna', 'boris', 'anna'])
})

it('finds by the method, by what was asked and by what was answered; newest first', () => {
  const { heard } = listenIn('anna')
  heard(asked(1, { params: { link: 'https://vk.com/app1' } }))
  heard(asked(2, { method: 'VKWebAppClose', answer: { error_reason: 'User denied' }, failed: true }))
  const found = (words: string, onlyFailed = false) => sought(calls(), { words, onlyFailed }).map(({ id }) => id)

  expect(found('')).toEqual([2, 1])
  expect(found('share')).toEqual([1])
  expect(found('vk.com')).toEqual([1])
  expect(found('denied')).toEqual([2])
  expect(found('', true)).toEqual([2])
})

it('can ask again only while the mini-app is open', () => {
  const opening = listenIn('anna')
  const again: string[] = []
  opening.playing((method) => void again.push(method))
  opening.heard(asked(1))
  const [call] = calls()
  const replayOf = () => useBridgeLog.getState().replays.get(call?.opening.id ?? 0)

  replayOf()?.('VKWebAppShare', {})
  opening.over()

  expect(again).toEqual(['VKWebAppShare'])
  expect(replayOf()).toBeUndefined()
})
