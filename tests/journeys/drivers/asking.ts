import type { FrameLocator } from '@playwright/test'

/** The shop's own words before the network asks, and what it says of the answer. */
export const askingIn = (frame: FrameLocator) => ({
  why: (words: string) => frame.getByText(words),
  button: (words: string) => frame.getByRole('button', { name: words, exact: true }),
  said: (words: string) => frame.getByText(words),
  /** Whether the network's own notifications are on, under the bell. */
  newsSwitch: frame.getByRole('switch', { name: 'Присылать' }),
})
