import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { VkRefused } from './vkApi.ts'
import { createVkNetwork } from './vkNetwork.ts'

type Asked = Readonly<{ method: string; url: string; form: Record<string, string> }>

let asked: Asked[]
let answer: { status?: number; body: unknown }
let close: () => void
let network: ReturnType<typeof createVkNetwork>

beforeEach(async () => {
  asked = []
  answer = { body: {} }
  const vk = createServer((request, response) => {
    let form = ''
    request.on('data', (part) => (form += String(part)))
    request.on('end', () => {
      asked.push({
        method: request.method ?? '',
        url: request.url ?? '',
        form: Object.fromEntries(new URLSearchParams(form)),
      })
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => vk.listen(0, '127.0.0.1', resolve))
  const { port } = vk.address() as AddressInfo
  close = () => vk.close()
  const base = `http://127.0.0.1:${port}/method/`
  network = createVkNetwork({
    app: { token: 'service-token', base, fetch },
    community: { api: { token: 'community-token', base, fetch }, id: '77', appId: '51000001' },
  })
})

afterEach(() => close())

const boris = { host: 'vk', hostUserId: '100000002' } as const
const tell = (message = 'Группа собралась') => network.tell(boris, message, '/group/1', 'told-1')

describe('a person', () => {
  it('is known by first name and photo', async () => {
    answer = {
      body: { response: [{ id: 100000002, first_name: 'Борис', photo_100: 'https://sun1.userapi.com/b.jpg' }] },
    }

    const person = await network.person('vk', '100000002')

    expect(person).toEqual({ firstName: 'Борис', photo: 'https://sun1.userapi.com/b.jpg' })
    expect(asked).toMatchObject([
      { method: 'POST', url: '/method/users.get', form: { user_ids: '100000002', v: '5.199' } },
    ])
  })

  it.each([
    { because: 'there is none by this id', people: [] },
    { because: 'they have left VK', people: [{ id: 100000002, first_name: 'DELETED', deactivated: 'deleted' }] },
  ])('is nobody when $because', async ({ people }) => {
    answer = { body: { response: people } }

    expect(await network.person('vk', '100000002')).toBeNull()
  })

  it('of Odnoklassniki is not looked for in VK', async () => {
    expect(await network.person('ok', '577000000001')).toBeNull()
    expect(asked).toEqual([])
  })
})

describe('telling somebody', () => {
  it('says it once, however often it is tried', async () => {
    answer = { body: { response: [{ user_id: 100000002, status: true }] } }

    expect([await tell(), await tell()]).toEqual(['sent', 'sent'])

    const [first, second] = asked.map(({ form }) => form)
    expect(first).toMatchObject({ user_ids: '100000002', message: 'Группа собралась', fragment: '/group/1' })
    expect(first?.['random_id']).toMatch(/^\d{1,10}$/)
    expect(second?.['random_id']).toBe(first?.['random_id'])
  })

  it('cuts what is too long for VK', async () => {
    answer = { body: { response: [{ user_id: 100000002, status: true }] } }

    await tell('а'.repeat(300))

    expect(asked[0]?.form['message']).toBe(`${'а'.repeat(253)}…`)
  })

  it.each([
    { code: 1, told: 'denied', because: 'they forbade notifications' },
    { code: 2, told: 'later', because: 'they were told enough this hour' },
    { code: 3, told: 'later', because: 'they were told enough today' },
    { code: 4, told: 'denied', because: 'they removed the app' },
  ])('comes to $told when $because', async ({ code, told }) => {
    answer = { body: { response: [{ user_id: 100000002, status: false, error: { code, description: '' } }] } }

    expect(await tell()).toBe(told)
  })

  it('comes to never when VK knows nobody by this id', async () => {
    answer = { body: { response: [] } }

    expect(await tell()).toBe('never')
  })
})

describe('writing to somebody', () => {
  const write = (text = 'Заказ 3F9A-21C7 в пути.') =>
    network.write(boris, { text, button: { label: 'Открыть заказ', fragment: '/orders/1' } }, 'told-1')

  it('is done in the community’s name, once, with a button that opens the place it is about', async () => {
    answer = { body: { response: 4711 } }

    expect([await write(), await write()]).toEqual(['sent', 'sent'])

    const [first, second] = asked
    expect(first).toMatchObject({
      url: '/method/messages.send',
      form: { peer_id: '100000002', message: 'Заказ 3F9A-21C7 в пути.', access_token: 'community-token' },
    })
    const action = { type: 'open_app', app_id: 51000001, owner_id: -77, hash: '/orders/1', label: 'Открыть заказ' }
    expect(JSON.parse(first?.form['keyboard'] ?? '')).toEqual({ inline: true, buttons: [[{ action }]] })
    expect(first?.form['random_id']).toMatch(/^[1-9]\d{0,9}$/)
    expect(second?.form['random_id']).toBe(first?.form['random_id'])
  })

  it('cuts what is too long for VK', async () => {
    answer = { body: { response: 4711 } }

    await write('а'.repeat(9001))

    expect(asked[0]?.form['message']).toBe(`${'а'.repeat(8999)}…`)
  })

  it('is not tried in Odnoklassniki, nor without a community’s token', async () => {
    const letter = { text: 'Заказ в пути', button: { label: 'Открыть', fragment: '/orders/1' } }
    const silent = createVkNetwork({ app: null, community: null })

    const told = [
      await network.write({ host: 'ok', hostUserId: '577000000001' }, letter, 'told-1'),
      await silent.write(boris, letter, 'told-1'),
      await silent.tell(boris, 'Заказ в пути', '/orders/1', 'told-1'),
    ]

    expect(told).toEqual(['never', 'never', 'never'])
    expect(asked).toEqual([])
  })
})

describe.each([
  { what: 'a notification', send: () => tell() },
  {
    what: 'a message',
    send: () =>
      network.write(boris, { text: 'Заказ в пути', button: { label: 'Открыть', fragment: '/orders/1' } }, 'a'),
  },
])('$what', ({ send }) => {
  it.each([
    { code: 900, told: 'denied', because: 'they have blacklisted the community' },
    { code: 901, told: 'denied', because: 'they have not allowed it' },
    { code: 902, told: 'denied', because: 'their privacy settings forbid it' },
    { code: 9, told: 'later', because: 'the same was said too often' },
    { code: 29, told: 'later', because: 'the day’s limit is reached' },
    { code: 18, told: 'never', because: 'their page is deleted' },
  ])('comes to $told after $code: $because', async ({ code, told }) => {
    answer = { body: { error: { error_code: code, error_msg: '' } } }

    expect(await send()).toBe(told)
  })

  it.each([
    { code: 1, because: 'VK does not know why' },
    { code: 5, because: 'the token is wrong, and that says nothing about its reader' },
    { code: 6, because: 'there were too many calls a second' },
    { code: 7, because: 'the token has no such right' },
    { code: 10, because: 'something broke at VK' },
    { code: 15, because: 'the token has no access' },
    { code: 100, because: 'what we asked is wrong' },
    { code: 911, because: 'the keyboard is wrong' },
    { code: 912, because: 'the community has switched its bot off' },
  ])('has to be tried again, or looked at by the owner, after $code: $because', async ({ code }) => {
    answer = { body: { error: { error_code: code, error_msg: '' } } }

    await expect(send()).rejects.toThrow(VkRefused)
  })

  it('has to be tried again when VK is down', async () => {
    answer = { status: 502, body: 'Bad gateway' }

    await expect(send()).rejects.toThrow('status 502')
  })
})

it('tokens travel in bodies and never in addresses', async () => {
  answer = { body: { response: [] } }

  await network.person('vk', '100000002')

  expect(asked[0]?.form['access_token']).toBe('service-token')
  expect(asked[0]?.url).not.toContain('service-token')
})
