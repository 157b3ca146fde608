import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

import { chromiumArgs, findChromium } from './scripts/chromium.mjs'
import app from './vite.config.ts'

const noisyConsole = 'tests/setup/noisyConsole.ts'
const screens = 'tests/setup/screens.ts'
const browserTests = '**/*.browser.test.tsx'

const executablePath = findChromium()
const launchOptions = { args: chromiumArgs, ...(executablePath && { executablePath }) }

export default defineConfig({
  plugins: [react()],
  test: {
    // Two cores and a cold cache: what hangs still fails, what is only slow does not.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 8_000 } },
    // Vitest leaves a core to itself, and sleeps on it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['{src/domain,src/server,mocks,scripts,bench}/**/*.test.ts', 'tests/*.test.ts'],
          setupFiles: [noisyConsole],
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          environment: 'node',
          include: ['tests/{conformance,postgres,races,faults,fuzz,models,walks,clocks,honesty}/**/*.test.ts'],
          setupFiles: [noisyConsole],
          globalSetup: 'tests/postgres/globalSetup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // As VK opens the mini-app for somebody who reads Russian.
          environmentOptions: { happyDOM: { url: 'http://shop.test/?vk_language=ru' } },
          include: ['src/app/**/*.test.{ts,tsx}'],
          exclude: [browserTests],
          setupFiles: [noisyConsole, screens, 'tests/setup/domMatchers.ts'],
        },
      },
      {
        extends: true,
        // As the app is built: components bring their own CSS. happy-dom lays nothing out and does without.
        resolve: { ...app.resolve },
        optimizeDeps: {
          exclude: ['@sqlite.org/sqlite-wasm'],
          // What Vite meets only once tests run, it bundles then and reloads the page under them.
          include: ['react-dom/client', 'thumbhash'],
        },
        test: {
          name: 'browser',
          include: [browserTests],
          exclude: ['node_modules/**', 'dist/**'],
          setupFiles: [noisyConsole, screens],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 390, height: 844 },
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
