import { afterEach, expect } from 'vitest'

// Whatever complains during a test is a fault nobody would see otherwise. A test about a complaint spies on the console
// itself and answers for what it expects there.
const complaints: unknown[][] = []

for (const method of ['error', 'warn'] as const) {
  const print = console[method].bind(console)
  console[method] = (...words: unknown[]) => {
    complaints.push([method, ...words])
    print(...words)
  }
}

afterEach(() => {
  const heard = complaints.splice(0)
  expect(heard, 'a test leaves the console quiet').toEqual([])
})
