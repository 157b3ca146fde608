import { rmSync } from 'node:fs'

import { defineConfig } from '@playwright/test'

import { chromiumArgs, findChromium } from './scripts/chromium.mjs'

/**
 * The same journeys in both worlds: the shop in the page behind a service worker, and the built one in Node. What only
 * one of them has is tried there alone, in `*.dev.test.ts` and `*.built.test.ts`. The demo is the first of these worlds
 * as static files, and what its build could lose is walked through there: `*.demo.test.ts`.
 */
const worlds = [
  {
    name: 'dev',
    home: 'http://localhost:5511/mocks/',
    command: 'npm run dev -- --port 5511 --strictPort',
    tests: { testIgnore: ['**/*.built.test.ts', '**/*.demo.test.ts'] },
  },
  {
    name: 'built',
    home: 'http://localhost:5512/',
    command: 'node scripts/start.mjs',
    tests: { testIgnore: ['**/*.dev.test.ts', '**/*.demo.test.ts'] },
  },
  {
    name: 'demo',
    home: 'http://localhost:5513/somebody/demo/',
    command: 'npm run build:demo -- --logLevel warn && node scripts/demo-site.mjs',
    tests: { testMatch: '**/*.demo.test.ts' },
  },
]

// What the built shop keeps is of this run alone. Workers read this file too, when it is already open, and so do tools
// that run no journey.
const kept = '.cache/journeys'
const begins = process.argv.includes('test') && process.env['TEST_WORKER_INDEX'] === undefined
if (begins) rmSync(kept, { recursive: true, force: true })

const asked = process.argv.flatMap((word) => /^--project=(.+)$/.exec(word)?.slice(1) ?? [])
const executablePath = findChromium()

/** The shop keeps news for the morning, and journeys are made at any hour: their people live where it is noon or just past it. */
function whereItIsDay(): string {
  const ahead = 12 - new Date().getUTCHours()
  // POSIX counts the other way round: `Etc/GMT-3` is Moscow.
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }], ['./tests/journeys/complaintsReporter.ts']],
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'ru-RU',
    timezoneId: whereItIsDay(),
    actionTimeout: 30_000,
    // Filming takes a seventh of a journey's time, and a trace has the page at each step without it.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true },
    launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
  },
  projects: worlds.map(({ name, home, tests }) => ({ name, ...tests, use: { baseURL: home } })),
  // Whoever asks for one world does not wait for the other.
  webServer: worlds
    .filter(({ name }) => asked.length === 0 || asked.includes(name))
    .map(({ name, home, command }) => ({
      name,
      command,
      url: home,
      env: { PORT: new URL(home).port, DATA: kept },
      timeout: 300_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    })),
})
