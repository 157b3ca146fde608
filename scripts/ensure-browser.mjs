// Finds a Chromium for the tests, or installs one: through apt as root, else Playwright's own.
import { spawnSync } from 'node:child_process'

import { answers, findChromium } from './chromium.mjs'
import { giveUp, run, runTool } from './run.mjs'

const APT = ['-o', 'DPkg::Lock::Timeout=300', '-q']
// DejaVu draws Cyrillic and the rouble sign, Noto the emoji in people's posts.
const APT_PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji']

if (process.env['CHROMIUM_PATH']) {
  if (!answers(process.env['CHROMIUM_PATH']))
    giveUp(`CHROMIUM_PATH is ${process.env['CHROMIUM_PATH']}, and it does not run.`)
} else if (!(await haveOne()) && !(await throughApt()) && !(await throughPlaywright())) {
  giveUp(
    'The tests need a Chromium, and none could be installed. Either install one (on Debian: apt-get install chromium;\n' +
      'elsewhere: npx playwright install --with-deps chromium), or set CHROMIUM_PATH to the one you have, and start again.',
  )
}

async function haveOne() {
  if (findChromium() !== undefined) return true
  const { chromium } = await import('playwright')
  return answers(chromium.executablePath())
}

async function throughApt() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false
  process.stdout.write('Installing Chromium for the tests, once (apt-get)\n')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', [...APT, 'update'], { env })
  await run('apt-get', [...APT, 'install', '-y', '--no-install-recommends', ...APT_PACKAGES], { env })
  return findChromium() !== undefined
}

async function throughPlaywright() {
  process.stdout.write('Installing Chromium for the tests, once (playwright install chromium)\n')
  await runTool('playwright/cli.js', ['install', 'chromium'])
  return haveOne()
}
