// What `npm run deploy` and `npm run tunnel` have in common: the owner's settings, VK's own tools, and their errors in words.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { root } from './run.mjs'

export const DEPLOY_TOOL = { name: 'vk-miniapps-deploy', package: '@vkontakte/vk-miniapps-deploy@1.0.2' }
export const TUNNEL_TOOL = { name: 'vk-tunnel', package: '@vkontakte/vk-tunnel@0.2.10' }

/** As a person set them, with what stands in `.env`. */
export function settings() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return process.env
}

/** The number of the mini-app: its own key, or the first of those that the shop serves. Null when neither says one. */
export function appIdIn({ MINI_APPS_APP_ID, VK_APPS }) {
  const said = MINI_APPS_APP_ID || VK_APPS?.split(',')[0]?.split(':')[0]?.trim() || ''
  return /^[1-9]\d*$/.test(said) ? Number(said) : null
}

/** Everything that is missing before the mini-app can be sent to VK's hosting; nothing when it can. */
export function whyNotDeployed(env) {
  const { MINI_APPS_ACCESS_TOKEN, MINI_APPS_ENVIRONMENT, VITE_API_BASE } = env
  return [
    appIdIn(env) === null && 'MINI_APPS_APP_ID: which mini-app? Its number stands in its settings at dev.vk.com.',
    !MINI_APPS_ACCESS_TOKEN &&
      'MINI_APPS_ACCESS_TOKEN: who deploys? The mini-app’s service token, or one that VK’s tool has printed.',
    !/^https:\/\/[^/]+\/(.*\/)?$/.test(VITE_API_BASE ?? '') &&
      'VITE_API_BASE: where is the shop’s server? VK hosts files alone; say https://shop.example/api/, with the slash at its end.',
    MINI_APPS_ENVIRONMENT &&
      !['production', 'dev'].includes(MINI_APPS_ENVIRONMENT) &&
      'MINI_APPS_ENVIRONMENT: production or dev; both when it is not set.',
  ].filter(Boolean)
}

/** What VK's hosting is told: which folder, which pages, and which addresses it changes. */
export const deployConfig = ({ MINI_APPS_ENVIRONMENT: only, ...env }, { launch: { vk } }) => ({
  static_path: 'app',
  app_id: appIdIn(env),
  endpoints: { mobile: vk.mobileApp, mvk: vk.mobileWeb, web: vk.web },
  update_prod: only === 'dev' ? 0 : 1,
  update_dev: only === 'production' ? 0 : 1,
  // In CI nobody answers.
  noprompt: true,
})

const MEANINGS = {
  5: 'the token is wrong or has expired: take a new one in the mini-app’s settings.',
  6: 'too many calls a second: try again in a minute.',
  7: 'the token has no right to deploy this mini-app: it has to be its own, or its administrator’s.',
  10: 'something broke at VK: try again later.',
  14: 'VK asks for a captcha: deploy once by hand from this network.',
  15: 'no access: the token belongs to somebody who does not administer this mini-app.',
  29: 'VK’s limit is reached: try again tomorrow.',
  100: 'VK did not understand a parameter: check MINI_APPS_APP_ID.',
  104: 'there is no such mini-app: check MINI_APPS_APP_ID.',
  108: 'the day’s number of deployments is used up: try again tomorrow, or host the files on your own server.',
  109: 'the address of the test group could not be changed; the other addresses were.',
}

/** The numbers in what VK's tool printed, each with what it means and what to do. */
export function explained(printed) {
  const plain = stripVTControlCharacters(printed)
  const numbers = [...plain.matchAll(/error code: #(\d+)|^(?:Error: )?(\d{1,4}): /gm)].map(
    ([, code, api]) => code ?? api,
  )
  const said = [...new Set(numbers)].map(
    (number) => `${number}: ${MEANINGS[number] ?? 'VK’s documentation of errors has this number.'}`,
  )
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(plain))
    said.push('VK was not reached: check this machine’s connection or HTTPS_PROXY.')
  return said
}

/** Runs one of VK's tools, at exactly this version and without a place in package.json, and shows what it says. */
export function runVkTool({ name, package: exact }, args, { cwd, env }) {
  // As `npx` does, and on every system without a shell.
  const npm = process.env['npm_execpath']
  const words = ['exec', '--yes', `--package=${exact}`, '--', name, ...args]
  const [program, all] = npm ? [process.execPath, [npm, ...words]] : ['npm', words]
  const child = spawn(program, all, { cwd, env: { ...process.env, ...env }, stdio: ['inherit', 'pipe', 'pipe'] })
  let printed = ''
  const show = (to) => (chunk) => {
    printed += chunk
    to.write(chunk)
  }
  child.stdout.on('data', show(process.stdout))
  child.stderr.on('data', show(process.stderr))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, printed }))
  })
}
