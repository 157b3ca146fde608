import { create } from 'zustand'

import type { BridgeCall } from '../host/host.ts'

/** One opening of the mini-app, from its start to its end. */
export type Opening = Readonly<{ id: number; who: string }>

type Replay = (method: string, params: unknown) => void
export type Logged = BridgeCall & Readonly<{ opening: Opening }>

type Log = Readonly<{
  /** Newest last. */
  calls: readonly Logged[]
  /** How to ask again, for openings that are not over. */
  replays: ReadonlyMap<number, Replay>
}>

/** Older calls are forgotten. */
const KEPT = 500

export const useBridgeLog = create<Log>()(() => ({ calls: [], replays: new Map() }))

let lastOpening = 0

/** An opening of the mini-app is heard from now on; `over` when it ends. */
export function listenIn(who: string) {
  const opening: Opening = { id: (lastOpening += 1), who }
  return {
    /** Called when something is asked, and again when it is answered. */
    heard: (call: BridgeCall): void =>
      useBridgeLog.setState(({ calls }) => ({ calls: withCall(calls, opening, call) })),
    playing: (replay: Replay): void =>
      useBridgeLog.setState(({ replays }) => ({ replays: new Map([...replays, [opening.id, replay]]) })),
    over: (): void =>
      useBridgeLog.setState(({ replays }) => ({ replays: new Map([...replays].filter(([id]) => id !== opening.id)) })),
  }
}

export const clearLog = (): void => useBridgeLog.setState({ calls: [] })

function withCall(calls: readonly Logged[], opening: Opening, call: BridgeCall): readonly Logged[] {
  const isSame = (one: Logged) => one.id === call.id && one.opening.id === opening.id
  if (calls.some(isSame)) return calls.map((one) => (isSame(one) ? { ...call, opening } : one))
  return [...calls, { ...call, opening }].slice(-KEPT)
}

type Wanted = Readonly<{ words: string; onlyFailed: boolean }>

/** Those whose name, parameters or answer have these words in them, newest first. */
export function sought(calls: readonly Logged[], { words, onlyFailed }: Wanted): readonly Logged[] {
  const wanted = words.trim().toLowerCase()
  return calls
    .filter(({ failed }) => failed || !onlyFailed)
    .filter(({ method, params, answer }) =>
      `${method} ${JSON.stringify(params)} ${JSON.stringify(answer)}`.toLowerCase().includes(wanted),
    )
    .toReversed()
}
