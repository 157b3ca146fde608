import { defineConfig } from '@playwright/test'

import { chromiumArgs, findChromium } from './scripts/chromium.mjs'

/** The same journeys in both worlds: the shop in the page behind a service worker, and the built one in Node. */
const worlds = [
  { name: 'dev', url: 'http://127.0.0.1:5511', command: 'npm run dev -- --host 127.0.0.1 --port 5511 --strictPort' },
  { name: 'built', url: 'http://127.0.0.1:5512', command: 'node scripts/start.mjs' },
]

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
  projects: worlds.map(({ name, url }) => ({ name, use: { baseURL: url } })),
  webServer: worlds.map(({ name, url, command }) => ({
    name,
    command,
    url,
    env: { HOST: '127.0.0.1', PORT: new URL(url).port, DATA_DIR: '.cache/journeys' },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  })),
})
