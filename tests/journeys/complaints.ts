import { type BrowserContext, expect } from '@playwright/test'

/** What browsers complain about while people go about their business: errors in consoles, and what nobody caught. */
export function complaintsOf() {
  const heard: string[] = []
  const foreseen: RegExp[] = []

  return {
    listenTo(window: BrowserContext): void {
      window.on('console', (message) => {
        if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`)
      })
      // A rejection that nobody caught is among them.
      window.on('weberror', (fault) => heard.push(String(fault.error().stack ?? fault.error())))
      // Of a service worker Playwright hears the console alone, so what nobody caught there is said to it.
      window.on('serviceworker', (worker) => worker.evaluate(sayUncaught).catch(() => undefined))
    },
    /** Whoever breaks something on purpose says what will be heard of it. */
    foresee(words: RegExp): void {
      foreseen.push(words)
    },
    expectNone(): void {
      expect(heard.filter((words) => !foreseen.some((known) => known.test(words)))).toEqual([])
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
