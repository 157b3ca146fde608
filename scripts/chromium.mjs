import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** How Vitest and Playwright start Chromium: it runs in containers and as root, and calls nobody outside. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The machine's own Chromium, or nothing: Playwright then takes the one it downloaded. */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH']
  return chosen ? chosen : KNOWN_PLACES.find(answers)
}

/** Asked, because Ubuntu without snaps has a /usr/bin/chromium-browser that only says how to install one. */
export const answers = (path) => existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
