import { rmSync } from 'node:fs'

import { defineConfig } from '@playwright/test'

import { chromiumArgs, findChromium } from './scripts/chromium.mjs'

/** The same journeys in both worlds: the shop in the page behind a service worker, and the built one in Node. */
const worlds = [
  { name: 'dev', port: 5511, command: 'npm run dev -- --port 5511 --strictPort' },
  { name: 'built', port: 5512, command: 'node scripts/start.mjs' },
]

// What the built shop keeps is of this run alone. Workers read this file too, when it is already open.
const kept = '.cache/journeys'
if (process.env['TEST_WORKER_INDEX'] === undefined) rmSync(kept, { recursive: true, force: true })

const executablePath = findChromium()

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
  },
  projects: worlds.map(({ name, port }) => ({ name, use: { baseURL: `http://localhost:${port}/` } })),
  webServer: worlds.map(({ name, port, command }) => ({
    name,
    command,
    url: `http://localhost:${port}/`,
    env: { PORT: String(port), DATA: kept },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  })),
})
