import { describe, expect, it, test } from 'vitest'

import { DAY, HOUR } from '#domain/time.ts'

import { EnvironmentWrong, readEnvironment } from './environment.ts'

const faultsOf = (said: Record<string, string>): string => {
  try {
    readEnvironment(said)
    return ''
  } catch (error) {
    if (error instanceof EnvironmentWrong) return error.message
    throw error
  }
}

describe('an environment in which nothing is set', () => {
  it('is a shop on a SQLite file without online payment', () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 8080, DATA_DIR: '.data', LAUNCH_MAX_AGE: DAY })
    expect(readEnvironment({}).PAYMENTS).toBeUndefined()
  })

  it('is the same as one whose keys are empty', () => {
    expect(readEnvironment({ PORT: '', PAYMENTS: '' })).toEqual(readEnvironment({}))
  })
})

describe('what is set', () => {
  it('is read as what it means', () => {
    const environment = readEnvironment({
      VK_APPS: '51000001:firstKey, 51000002:second:Key',
      ALLOWED_ORIGINS: 'https://prod-app51000001-*.pages-ac.vk-apps.com',
      LAUNCH_MAX_AGE: '2',
    })

    expect([...environment.VK_APPS]).toEqual([
      ['51000001', 'firstKey'],
      ['51000002', 'second:Key'],
    ])
    expect(environment.LAUNCH_MAX_AGE).toBe(2 * HOUR)
  })

  it('is who sells, as the law wants them named', () => {
    const said = { SELLER_NAME: 'ООО «Вместе»', SELLER_INN: '7707083893', SELLER_OGRN: '1027700132195' }
    const { SELLER_PHONE, ...rest } = readEnvironment({ ...said, SELLER_PHONE: '8 (800) 555-35-35' })

    expect(rest).toMatchObject(said)
    expect(SELLER_PHONE).toBe('+78005553535')
  })

  it.each([
    { key: 'SELLER_INN', value: '7707083894', says: 'check digits' },
    { key: 'SELLER_OGRN', value: '1027700132196', says: 'check digit' },
    { key: 'SELLER_EMAIL', value: 'help', says: 'e-mail' },
    { key: 'PRIVACY_URL', value: 'http://shop.example/privacy', says: 'https' },
  ])('is refused where $key says $value', ({ key, value, says }) => {
    expect(faultsOf({ [key]: value })).toMatch(new RegExp(`${key}: .*${says}`))
  })

  it.each([
    { origin: 'https://prod-app51000001-5f2c.pages-ac.vk-apps.com', allowed: true },
    { origin: 'https://prod-app51000001-5f2c.evil.com/.pages-ac.vk-apps.com', allowed: false },
    { origin: 'https://prod-app51000001-5f2c.pages-acxvk-apps.com', allowed: false },
    { origin: 'https://prod-app51000001-5f2c.pages-ac.vk-apps.com.evil.com', allowed: false },
  ])('lets $origin call: $allowed', ({ origin, allowed }) => {
    const { ALLOWED_ORIGINS } = readEnvironment({ ALLOWED_ORIGINS: 'https://prod-app51000001-*.pages-ac.vk-apps.com' })

    expect(ALLOWED_ORIGINS.some((pattern) => pattern.test(origin))).toBe(allowed)
  })
})

describe('what is wrong', () => {
  it('is said all at once', () => {
    const said = faultsOf({ PORT: 'eighty', VK_APPS: '51000001', LOG_LEVEL: 'loud', SESSION_SECRET: 'short' })

    expect(said.split('\n')).toEqual([
      'The environment is not as it has to be:',
      '  PORT: expected a port',
      '  SESSION_SECRET: expected at least 32 characters',
      '  VK_APPS.0: expected appId:key pairs with commas between',
      '  LOG_LEVEL: expected debug, info, warn, error or silent',
    ])
  })

  it('is said without the secret that is wrong', () => {
    expect(faultsOf({ SESSION_SECRET: 'hunter2' })).not.toContain('hunter2')
    expect(faultsOf({ VK_APPS: 'hunter2' })).not.toContain('hunter2')
  })
})

test.each([
  { because: 'nobody agreed to pretend money', said: { PAYMENTS: 'sandbox' }, key: 'PAYMENTS' },
  {
    because: 'nobody agreed to pretend money for a real app',
    said: { PAYMENTS: 'sandbox', VK_APPS: '51000001:key' },
    key: 'PAYMENTS',
  },
  {
    because: 'several servers need one secret',
    said: { DATABASE_URL: 'postgres://shop@localhost/shop' },
    key: 'SESSION_SECRET',
  },
  {
    because: 'the Callback API has a secret and nothing to confirm the server by',
    said: { COMMUNITY_ID: '220000001', VK_CALLBACK_SECRET: 'a-long-secret' },
    key: 'VK_CALLBACK_SECRET',
  },
  {
    because: 'nobody says whose events are to be believed',
    said: { VK_CALLBACK_SECRET: 'a-long-secret', VK_CALLBACK_CONFIRMATION: '5f2c81aa' },
    key: 'VK_CALLBACK_SECRET',
  },
])('a server does not start when $because', ({ said, key }) => {
  expect(faultsOf(said)).toContain(`  ${key}: `)
})

test('the refusal of pretend money says what would let it in', () => {
  expect(faultsOf({ PAYMENTS: 'sandbox', VK_APPS: '51000001:key' }).split('\n')).toEqual([
    'The environment is not as it has to be:',
    '  PAYMENTS: sandbox is pretend money, and refused unless SANDBOX_SHOP=1 agrees to it',
  ])
})

test('pretend money is let in by whoever says so', () => {
  expect(readEnvironment({ PAYMENTS: 'sandbox', SANDBOX_SHOP: '1', VK_APPS: '51000001:key' })).toMatchObject({
    PAYMENTS: 'sandbox',
  })
})
