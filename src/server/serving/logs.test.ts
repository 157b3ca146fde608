import * as v from 'valibot'
import { expect, it, test } from 'vitest'

import { createLog } from './logs.node.ts'

const PHONE = '+79161234567'
const ADDRESS = 'Москва, Тверская, 1'
const LAUNCH = 'vk_user_id=42&sign=abcdef'

function openLog() {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  return { log, written: () => lines.join('') }
}

function brokenBy(input: unknown): unknown {
  try {
    return v.parse(v.object({ recipient: v.object({ phone: v.pipe(v.string(), v.maxLength(3)) }) }), input)
  } catch (error) {
    return error
  }
}

it('is one line of JSON with what happened and to what', () => {
  const { log, written } = openLog()

  log.warn({ shop: 'shop-1', attempts: 3 }, 'A job failed')

  expect(JSON.parse(written())).toMatchObject({ level: 40, shop: 'shop-1', attempts: 3, msg: 'A job failed' })
})

it.each([
  { of: 'a phone', facts: { phone: PHONE } },
  { of: 'a phone in an order', facts: { order: { phone: PHONE } } },
  { of: 'a phone deep in what was sent', facts: { call: { input: { buyer: { phone: PHONE } } } } },
  { of: 'an e-mail', facts: { order: { email: PHONE }, receipt: { contact: PHONE } } },
  { of: 'a recipient', facts: { order: { recipient: { full: PHONE } } } },
  { of: 'an address', facts: { deliveries: [{ address: ADDRESS }] } },
  { of: 'a token', facts: { session: PHONE, answer: { token: PHONE } } },
  { of: 'a launch string', facts: { launchString: LAUNCH, request: { launchString: LAUNCH } } },
])('has nothing of $of', ({ facts }) => {
  const { log, written } = openLog()

  log.error({ ...facts, shop: 'shop-1' }, 'A call broke')

  expect(written()).toContain('shop-1')
  for (const secret of [PHONE, ADDRESS, LAUNCH]) expect(written()).not.toContain(secret)
})

test.each([
  { who: 'a schema', error: brokenBy({ recipient: { phone: PHONE } }) },
  {
    who: 'whoever asked a schema',
    error: new Error('A row cannot be read', { cause: brokenBy({ recipient: { phone: PHONE } }) }),
  },
  {
    who: 'a database',
    error: Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: `(phone)=(${PHONE})`,
      parameters: [PHONE],
    }),
  },
])('an error of $who is told without what people had written', ({ error }) => {
  const { log, written } = openLog()

  log.error({ err: error }, 'A call broke')

  expect(JSON.parse(written())).toMatchObject({
    err: { message: expect.any(String), stack: expect.stringContaining('logs.test.ts') },
  })
  expect(written()).not.toContain(PHONE)
})

test('an error of a schema says what should have been where', () => {
  const { log, written } = openLog()

  log.error({ err: brokenBy({ recipient: { phone: PHONE } }) }, 'A call broke')

  expect(JSON.parse(written())).toMatchObject({ err: { message: 'recipient.phone should be <=3' } })
})
