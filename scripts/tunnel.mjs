// `npm run tunnel`: shows VK the shop that runs on this machine, so that it opens in the real clients.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { giveUp, root } from './run.mjs'
import { appIdIn, explained, runVkTool, settings, TUNNEL_TOOL } from './shipping.mjs'

const env = settings()
const appId = appIdIn(env)
if (appId === null)
  giveUp('VK_APPS or MINI_APPS_APP_ID: which mini-app? Its number stands in its settings at dev.vk.com.')
const port = Number(env.PORT || 8080)
if (!(await isOpen()))
  giveUp(
    `Nothing answers at http://localhost:${port}/. Open the shop in another window first: npm run build && npm run serve`,
  )

const folder = join(root, 'dist/tunnel')
mkdirSync(folder, { recursive: true })
const config = {
  app_id: appId,
  endpoints: ['mobile', 'mvk', 'web'],
  host: 'localhost',
  port,
  'http-protocol': 'http',
  'ws-protocol': 'ws',
  timeout: 15_000,
}
writeFileSync(join(folder, 'vk-tunnel-config.json'), JSON.stringify(config, null, 2))

const { code, printed } = await runVkTool(TUNNEL_TOOL, [], { cwd: folder })
if (code !== 0)
  giveUp(`The tunnel has ended.\n  ${explained(printed).join('\n  ') || 'What VK’s tool printed stands above.'}`)

async function isOpen() {
  try {
    return (await fetch(`http://localhost:${port}/readyz`)).ok
  } catch {
    return false
  }
}
