// `npm run moderation`: walks what VK's moderators look at, in the built app inside the pretend network, and prints for
// each line whether it passes and what was seen.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright'

import { chromiumArgs, findChromium } from './chromium.mjs'
import { builtChecks } from './moderation/builtChecks.mjs'
import { shownChecks } from './moderation/shownChecks.mjs'
import { openedBy } from './moderation/visitor.mjs'
import { walkedChecks } from './moderation/walkedChecks.mjs'
import { root } from './run.mjs'

const PORT = 5190
const home = `http://localhost:${PORT}/`

const data = mkdtempSync(join(tmpdir(), 'vmeste-moderation-'))
const world = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  env: { ...process.env, PORT: String(PORT), DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let failed = 0
try {
  await opened(world)
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
  const visit = openedBy(browser, home)
  const checks = [...walkedChecks, ...shownChecks, ...builtChecks].toSorted((a, b) => a.ground - b.ground)
  for (const { ground, about, look } of checks) {
    const { passes, seen } = await lookedAt(look, visit)
    failed += passes ? 0 : 1
    process.stdout.write(`${passes ? 'pass' : 'FAIL'}  ${String(ground).padStart(2)}. ${about}\n          ${seen}\n`)
  }
  process.stdout.write(`\n${checks.length - failed} of ${checks.length} pass.\n`)
  await browser.close()
} finally {
  world.kill('SIGTERM')
  if (world.exitCode === null) await once(world, 'exit')
  rmSync(data, { recursive: true, force: true })
}
process.exitCode = failed === 0 ? 0 : 1

/** What could not be seen has not passed. */
async function lookedAt(look, visit) {
  try {
    return await look(visit)
  } catch (error) {
    return { passes: false, seen: `It could not be looked at: ${String(error).split('\n')[0]}` }
  }
}

async function opened(process_) {
  for await (const chunk of process_.stdout) {
    process.stdout.write(chunk)
    if (String(chunk).includes(home)) return
  }
  throw new Error('The shop did not open')
}
