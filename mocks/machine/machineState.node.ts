import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

import * as v from 'valibot'

import { NetworkState } from '../network/state.ts'

const MachineState = v.object({
  network: NetworkState,
  /** How far the world's clock is ahead of this machine's. */
  ahead: v.number(),
})
export type MachineState = v.InferOutput<typeof MachineState>

const Kept = v.pipe(v.string(), v.parseJson(), MachineState)
const QUIET = 1_000

/** Null when there is none, or it is of a version that kept other things. */
export function readMachineState(path: string): MachineState | null {
  if (!existsSync(path)) return null
  const kept = v.safeParse(Kept, readFileSync(path, 'utf8'))
  return kept.success ? kept.output : null
}

/** Writes a second after the last change, beside the old file first: half a file is never there. */
export function machineStateKeeper(path: string, state: () => MachineState) {
  let waiting: ReturnType<typeof setTimeout> | undefined

  const write = () => {
    clearTimeout(waiting)
    waiting = undefined
    writeFileSync(`${path}.new`, JSON.stringify(state()))
    renameSync(`${path}.new`, path)
  }

  return {
    write,
    changed() {
      clearTimeout(waiting)
      waiting = setTimeout(write, QUIET)
    },
  }
}
