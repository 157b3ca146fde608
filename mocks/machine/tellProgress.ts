import type { Step } from '../plant/plantWorld.ts'

const words = {
  feed: (done: number) => `Importing the product feed: ${done} offers`,
  offers: (done: number) => `The seller makes her offers to groups: ${done}`,
  groups: (done: number, of: number) => `People open groups, join and pay: ${done} of ${of}`,
} as const satisfies Record<Step['what'], (done: number, of: number) => string>

type Terminal = Readonly<{
  write: (text: string) => unknown
  /** Whether a line can be written over. */ isTTY?: boolean
}>

/** A line for each part of the planting; on a terminal it counts while it goes on. */
export function tellProgress(terminal: Terminal) {
  let last: Step | null = null
  const end = () => {
    if (last) terminal.write(terminal.isTTY ? '\n' : `${said(last)}\n`)
  }
  return {
    step: (step: Step): void => {
      if (last?.what !== step.what) end()
      last = step
      if (terminal.isTTY) terminal.write(`\r${said(step)}`)
    },
    end,
  }
}

const said = ({ what, done, of }: Step) => words[what](done, of ?? 0)
