import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { describe, expect, it, test } from 'vitest'

import manifest from '#manifest' with { type: 'json' }

import { appIdIn, deployConfig, explained, whyNotDeployed } from './shipping.mjs'

const READY = { MINI_APPS_APP_ID: '51000001', MINI_APPS_ACCESS_TOKEN: 'token', VITE_API_BASE: 'https://shop.test/api/' }

describe('the mini-app is deployed', () => {
  it('when it is known which, by whom, and where its server is', () => {
    expect(whyNotDeployed(READY)).toEqual([])
  })

  it.each([
    { without: 'MINI_APPS_APP_ID', says: 'which mini-app?' },
    { without: 'MINI_APPS_ACCESS_TOKEN', says: 'who deploys?' },
    { without: 'VITE_API_BASE', says: 'where is the shop’s server?' },
  ])('and not without $without', ({ without, says }) => {
    expect(whyNotDeployed({ ...READY, [without]: '' })).toEqual([expect.stringContaining(says)])
  })

  it.each(['api/', 'http://shop.test/api/', 'https://shop.test/api'])('and not with a server at %s', (base) => {
    expect(whyNotDeployed({ ...READY, VITE_API_BASE: base })).toHaveLength(1)
  })

  it('from GitHub with every setting that it cannot do without', () => {
    const workflow = readFileSync('.github/workflows/deploy.yml', 'utf8')
    const needed = whyNotDeployed({}).map((why) => /^\w+/.exec(why)?.[0] ?? why)

    expect(needed).toHaveLength(3)
    expect(needed.filter((name) => !workflow.includes(`${name}: \${{`))).toEqual([])
    expect(workflow).toContain('run: npm run deploy')
  })

  test('as the one that the shop serves, where no other is named', () => {
    expect(appIdIn({ VK_APPS: '51000002:key, 51000003:key' })).toBe(51_000_002)
    expect(appIdIn({ VK_APPS: '51000002:key', MINI_APPS_APP_ID: '51000001' })).toBe(51_000_001)
    expect(appIdIn({ MINI_APPS_APP_ID: 'mine' })).toBeNull()
  })

  it.each([
    { environment: undefined, changes: { update_prod: 1, update_dev: 1 } },
    { environment: 'dev', changes: { update_prod: 0, update_dev: 1 } },
    { environment: 'production', changes: { update_prod: 1, update_dev: 0 } },
  ])('to $environment, without asking anybody', ({ environment, changes }) => {
    const config = deployConfig({ ...READY, MINI_APPS_ENVIRONMENT: environment }, manifest)

    expect(config).toMatchObject({ app_id: 51_000_001, noprompt: true, endpoints: { web: 'index.html' }, ...changes })
  })
})

describe('what VK’s tool prints is explained', () => {
  it.each([
    { printed: '\u001b[31mError: 5: User authorization failed\u001b[39m', says: 'the token is wrong' },
    { printed: '15: Access denied', says: 'does not administer' },
    { printed: '\u001b[31mDeploy failed, error code: #108 limit\u001b[39m', says: 'the day’s number of deployments' },
    { printed: 'Deploy failed, error code: #4711', says: '4711: VK’s documentation' },
    { printed: 'FetchError: request failed, reason: getaddrinfo ENOTFOUND api.vk.ru', says: 'VK was not reached' },
  ])('$printed', ({ printed, says }) => {
    expect(explained(`Uploaded\n${printed}\n`)).toEqual([expect.stringContaining(says)])
  })

  it('and nothing is explained that went well', () => {
    expect(explained('Uploaded version 12!\nDeploy success...\nURLs changed for dev:\n')).toEqual([])
  })
})

test.each(['deploy', 'tunnel'])('npm run %s says in a sentence what is missing, and sends nothing', (name) => {
  const env = { PATH: process.env['PATH'], VK_APPS: '', MINI_APPS_APP_ID: '' }

  const { status, stderr } = spawnSync(process.execPath, [`scripts/${name}.mjs`], { env, encoding: 'utf8' })

  expect(status).toBe(1)
  expect(stderr).toContain('which mini-app?')
  expect(stderr).not.toContain('    at ')
})
