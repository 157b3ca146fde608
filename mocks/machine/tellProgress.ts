import type { Step } from '../plant/plantWorld.ts'

const words = {
  feed: (done: number) => `Importing the product feed: ${done} offers`,
  offers: (done: number) => `The seller makes her offers to groups: ${done}`,
  groups: (done: number, of: number) => `People open groups, join and pay: ${done} of ${of}`,
} as const satisfies Record<Step['what'], (done: number, of: number) => string>

/** A line on the terminal for each part of the planting, rewritten while it goes on. */
export function tellProgress(write: (text: string) => void) {
  let current: Step['what'] | null = null
  return {
    step({ what, done, of }: Step) {
      if (current !== null && current !== what) write('\n')
      current = what
      write(`\r${words[what](done, of ?? 0)}`)
    },
    end: () => {
      if (current !== null) write('\n')
    },
  }
}
