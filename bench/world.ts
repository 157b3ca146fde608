import { v7 } from 'uuid'

import { instant, DAY } from '#domain/time.ts'
import { APP_ID, APP_SECRET, COMMUNITY } from '#mocks/builders.ts'
import { createBell } from '#server/bell.ts'
import type { Database } from '#server/db/database.ts'
import { createVkNetwork } from '#server/outside/network/vkNetwork.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'
import type { World } from '#server/world.ts'

/** What the server is told when it is run for the benchmark: the sandbox's money, and an app whose launch strings can be signed. */
export const ENVIRONMENT = {
  SESSION_SECRET: 'a secret of the benchmark, of more than thirty-two bytes',
  VK_APPS: `${APP_ID}:${APP_SECRET}`,
  COMMUNITY_ID: COMMUNITY,
  PAYMENTS: 'sandbox',
  SANDBOX_SHOP: '1',
  HOST: '127.0.0.1',
} as const

/** Every address is a picture that has been resized before: nothing is fetched while something is measured. */
const pictures: World['pictures'] = {
  ready: (address) => ({
    key: address.replaceAll(/\W+/g, '-').slice(-40),
    width: 640,
    height: 640,
    widths: [160, 320, 640],
    thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j2w',
  }),
  make: () => Promise.reject(new Error('The benchmark fetches no pictures')),
}

/** What is wrong ends the benchmark: its figures would be of something else. */
export const log: World['log'] = { info: () => {}, warn: loud, error: loud }

export const SETTINGS: World['settings'] = {
  sessionSecret: ENVIRONMENT.SESSION_SECRET,
  launchMaxAge: DAY,
  secretOf: (host, appId) => (host === 'vk' && appId === APP_ID ? APP_SECRET : null),
  homeShop: null,
  publicUrl: null,
  allowedOrigins: [],
  vkCallback: null,
  pretendMoney: true,
}

/** The world that `npm run serve` makes of `ENVIRONMENT`, in this process. */
export function benchWorld({ db, transaction }: Database): World {
  const ground = { db, transaction, now: () => instant(Date.now()), newId: () => v7(), bell: createBell() }
  return {
    ...ground,
    log,
    settings: SETTINGS,
    payments: createSandboxPayments(ground),
    network: createVkNetwork({ app: null, community: null }),
    files: { base: 'files/', put: () => Promise.resolve(), get: () => Promise.resolve(null) },
    pictures,
  }
}

function loud(facts: Record<string, unknown>, message: string): never {
  throw new Error(`${message}: ${JSON.stringify(facts)}`, { cause: facts['err'] })
}
