import { LaunchAnswer } from '#domain/contract/launch.ts'

import { readAnswer } from './answer.ts'
import { send } from './send.ts'

declare global {
  interface Window {
    /** Started by the inline script of index.html before any module has arrived. */
    launched?: Promise<Response>
  }
}

type Launching = Readonly<{
  base: string
  fetch: typeof fetch
  launchString: string
  fragment: string
  /** By how many minutes the person's clock is ahead of UTC. */
  utcOffset?: number | undefined
}>

/** Exchanges the host's launch string for a session and the first screen's data, in one call without a preflight. */
export const launch = ({ base, fetch, launchString, fragment, utcOffset }: Launching): Promise<LaunchAnswer> =>
  send(
    { fetch, url: `${base}launch`, init: { method: 'POST', body: [launchString, fragment, utcOffset].join('\n') } },
    (response) => readAnswer(response, LaunchAnswer),
  )

/** A fetch whose first answer is the one the page has been waiting for since before this code arrived. */
export function takingOver(
  early: Promise<Response> | undefined,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  let waiting = early
  return (input, init) => {
    const first = waiting
    waiting = undefined
    return first ?? fetch(input, init)
  }
}
