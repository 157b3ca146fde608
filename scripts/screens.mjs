// `npm run screens`: the pictures of the README, taken from the shop that `npm start` opens, in a world of its own.
// `npm run screens -- matrix`: the main screens on each device, light and dark, on sheets.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright'

import { chromiumArgs, findChromium } from './chromium.mjs'
import { root } from './run.mjs'
import { takeMatrix } from './screens/matrix.mjs'
import { takeReadmePictures } from './screens/readmePictures.mjs'
import { folder, home, PORT } from './screens/visitor.mjs'

const data = mkdtempSync(join(tmpdir(), 'vmeste-screens-'))
const world = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  env: { ...process.env, PORT: String(PORT), DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await opened(world)
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
  mkdirSync(folder, { recursive: true })
  await (process.argv.includes('matrix') ? takeMatrix : takeReadmePictures)(browser)
  await browser.close()
} finally {
  world.kill('SIGTERM')
  if (world.exitCode === null) await once(world, 'exit')
  rmSync(data, { recursive: true, force: true })
}

async function opened(world) {
  for await (const chunk of world.stdout) {
    process.stdout.write(chunk)
    if (String(chunk).includes(home)) return
  }
  throw new Error('The shop did not open')
}
