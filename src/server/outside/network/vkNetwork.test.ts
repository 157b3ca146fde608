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
  network = createVkNetwork({ serviceToken: 'service-token', base: `http://127.0.0.1:${port}/method/`, fetch })
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

  it('is given up when VK says that they may not be written to', async () => {
    answer = { body: { error: { error_code: 901, error_msg: 'Can’t send messages for users without permission' } } }

    expect(await tell()).toBe('denied')
  })

  it.each([
    {
      because: 'too many calls a second',
      body: { error: { error_code: 6, error_msg: 'Too many requests per second' } },
    },
    { because: 'a broken token', body: { error: { error_code: 5, error_msg: 'User authorization failed' } } },
  ])('has to be tried again after $because', async ({ body }) => {
    answer = { body }

    await expect(tell()).rejects.toThrow(VkRefused)
  })

  it('has to be tried again when VK is down', async () => {
    answer = { status: 502, body: 'Bad gateway' }

    await expect(tell()).rejects.toThrow('status 502')
  })
})

it('the service token travels in bodies and never in addresses', async () => {
  answer = { body: { response: [] } }

  await network.person('vk', '100000002')

  expect(asked[0]?.form['access_token']).toBe('service-token')
  expect(asked[0]?.url).not.toContain('service-token')
})
