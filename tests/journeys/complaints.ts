import { type BrowserContext, expect, type TestInfo } from '@playwright/test'

import { COMPLAINTS } from './complaintsReporter.ts'

/** What browsers complain about while people go about their business: errors in consoles, and what nobody caught. */
export function complaintsOf() {
  const heard: string[] = []
  const foreseen: RegExp[] = []
  const unforeseen = () => heard.filter((words) => !foreseen.some((known) => known.test(words)))

  return {
    async listenTo(window: BrowserContext): Promise<void> {
      window.on('console', (message) => {
        if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`)
      })
      // A rejection that nobody caught is among them.
      window.on('weberror', (fault) => heard.push(String(fault.error().stack ?? fault.error())))
      // Of a service worker Playwright hears the console alone, so what nobody caught there is said to it.
      window.on('serviceworker', (worker) => worker.evaluate(sayUncaught).catch(() => undefined))
      await window.addInitScript(sayWhatTheHostCannotTake)
    },
    /** Whoever breaks something on purpose says what will be heard of it. */
    foresee(words: RegExp): void {
      foreseen.push(words)
    },
    expectNone(journey: TestInfo): void {
      journey.annotations.push({ type: COMPLAINTS, description: String(unforeseen().length) })
      expect(unforeseen()).toEqual([])
    },
  }
}

function sayUncaught(): void {
  const say = (words: string) => {
    // oxlint-disable-next-line no-console -- It is in the worker, and this is what is heard of it.
    console.error(words)
  }
  addEventListener('unhandledrejection', ({ reason }) => say(`Unhandled rejection: ${String(reason)}`))
  addEventListener('error', ({ message }) => say(`Uncaught error: ${message}`))
}

/**
 * Over the bridge a mini-app is answered, whatever it asks, and a wrong question would go unnoticed: params that VK's
 * schema does not allow (codes 2 and 5), and methods that the network does not play.
 */
function sayWhatTheHostCannotTake(): void {
  addEventListener('message', ({ data }) => {
    if (data?.data?.error_type !== 'client_error') return
    const { error_code: code, error_description: why } = data.data.error_data
    if (![2, 5].includes(code) && !/is not played/.test(why)) return
    // oxlint-disable-next-line no-console -- It is in the page, and this is what is heard of it.
    console.error(`The host cannot take what it is asked: ${data.type}, ${why}`)
  })
}
