// `npm run deploy`: builds the mini-app for VK's hosting and sends it there with VK's own tool.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build, miniApp } from './building.mjs'
import { giveUp, root } from './run.mjs'
import { appIdIn, DEPLOY_TOOL, deployConfig, explained, runVkTool, settings, whyNotDeployed } from './shipping.mjs'

const env = settings()
const missing = whyNotDeployed(env)
if (missing.length > 0)
  giveUp(`The mini-app cannot be deployed yet:\n  ${missing.join('\n  ')}\nHow to get each: docs/vk-setup.md`)

await build(miniApp)

const folder = join(root, 'dist/deploy')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// VK compresses by itself, and counts every file.
cpSync(join(root, 'dist/app'), join(folder, 'app'), { recursive: true, filter: (path) => !/\.(gz|br)$/.test(path) })
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'))
writeFileSync(join(folder, 'vk-hosting-config.json'), JSON.stringify(deployConfig(env, manifest), null, 2))

const { code, printed } = await runVkTool(DEPLOY_TOOL, [], {
  cwd: folder,
  env: { MINI_APPS_APP_ID: String(appIdIn(env)) },
})
const why = explained(printed)
if (code !== 0)
  giveUp(
    `VK did not take the mini-app.\n  ${why.join('\n  ') || 'Its tool gives no number; what it printed stands above.'}`,
  )
process.stdout.write(
  `\nThe mini-app is at VK. Let its new address call your server: ALLOWED_ORIGINS=https://prod-app${appIdIn(env)}-*.pages-ac.vk-apps.com,https://stage-app${appIdIn(env)}-*.pages.vk-apps.com (and .ru)\n`,
)
