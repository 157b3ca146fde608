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
      window.on('weberror', (fault) => heard.push(String(fault.error().stack ?? fault.error())))
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
