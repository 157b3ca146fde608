import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createVkAsk } from './vkAsk.ts'
import { createVkHost } from './vkHost.ts'
import { createVkLater } from './vkLater.ts'
import { createWebHost } from './webHost.ts'

type Asked = { handler: string; params: Record<string, unknown> & { request_id: string } }
type Reply = Record<string, unknown> | 'silence'

/** Plays VK over the bridge's own window messages: a page of its own is its own parent. */
function playVk(answer: (asked: Asked) => Reply) {
  const heard: string[] = []
  const listen = ({ data }: MessageEvent) => {
    if (data?.type !== 'vk-connect') return
    heard.push(data.handler)
    const reply = data.handler === 'VKWebAppInit' ? { result: true } : answer(data)
    if (reply === 'silence') return
    const outcome = 'error_type' in reply ? 'Failed' : 'Result'
    const type = data.handler === 'SetSupportedHandlers' ? data.handler : data.handler + outcome
    window.postMessage({ type, data: { ...reply, request_id: data.params.request_id } }, '*')
  }
  window.addEventListener('message', listen)
  return { heard, stop: () => window.removeEventListener('message', listen) }
}

let vk: ReturnType<typeof playVk> | null = null
afterEach(() => {
  vk?.stop()
  vi.useRealTimers()
})

const push = (type: string, data: unknown) =>
  window.dispatchEvent(new MessageEvent('message', { data: { type, data } }))

describe('VK as a host', () => {
  it('is told at once that the app has started', async () => {
    vk = playVk(() => ({ result: true }))

    createVkHost(window)

    await expect.poll(() => vk?.heard).toContain('VKWebAppInit')
  })

  it('has every verb at once, though the code of most comes later', () => {
    const later = createVkLater(createVkAsk(), {
      launchString: '',
      isWebView: false,
      look: () => ({ scheme: null, insets: null, layout: null, viewport: null }),
      onLook: () => () => undefined,
    })

    expect(Object.keys(createVkHost(window))).toEqual(expect.arrayContaining(Object.keys(later)))
    expect(Object.keys(createWebHost(window))).toEqual(expect.arrayContaining(Object.keys(later)))
  })

  it('shares a link', async () => {
    vk = playVk(() => ({ result: true }))
    const host = createVkHost(window)

    expect(await host.share('https://vk.com/app1')).toEqual({ kind: 'done', as: null })
  })

  it('says when the person closed its window', async () => {
    vk = playVk(() => ({ error_type: 'client_error', error_data: { error_code: 4, error_reason: 'User denied' } }))
    const host = createVkHost(window)

    expect(await host.postToWall({ message: 'Вместе', link: 'https://vk.com/app1' })).toEqual({ kind: 'cancelled' })
  })

  it('is not waited for longer than a person would', async () => {
    vi.useFakeTimers()
    vk = playVk(() => 'silence')
    const host = createVkHost(window)

    const copied = host.copy('https://vk.com/app1')
    await expect.poll(() => vk?.heard).toContain('VKWebAppCopyText')
    await vi.advanceTimersByTimeAsync(5_000)

    expect(await copied).toEqual({ kind: 'timeout' })
  })

  it('is asked one thing of a kind at a time', async () => {
    let firstIsDone = false
    let firstWasDone: boolean | null = null
    vk = playVk(({ params }) => {
      if (params['text'] === 'second') firstWasDone = firstIsDone
      return { result: true }
    })
    const host = createVkHost(window)

    const first = host.copy('first').then(() => (firstIsDone = true))
    await Promise.all([first, host.copy('second')])

    expect(firstWasDone).toBe(true)
  })

  it('opens its window again for whoever taps again, though it never answered for the first', async () => {
    let windows = 0
    vk = playVk(({ handler }) => (handler === 'VKWebAppShare' && (windows += 1) === 1 ? 'silence' : { result: true }))
    const host = createVkHost(window)

    const first = host.share('https://vk.com/app1')
    await expect.poll(() => windows).toBe(1)
    const second = await host.share('https://vk.com/app1')

    expect(await first).toEqual({ kind: 'timeout' })
    expect(second).toMatchObject({ kind: 'done' })
    expect(windows).toBe(2)
  })

  it('is told where one is now, though it has not answered for where one was', async () => {
    const told: unknown[] = []
    vk = playVk(({ handler, params }) => {
      if (handler === 'VKWebAppSetLocation') told.push(params['location'])
      return 'silence'
    })
    const host = createVkHost(window)

    void host.setLocation('/cart')
    void host.setLocation('/orders')

    await expect.poll(() => told).toEqual(['/cart', '/orders'])
  })
})

describe('friends at VK', () => {
  const token = (scope: string) => ({ access_token: 'token', scope, expires: 3600 })
  const launched = (query: string) => history.replaceState(null, '', `/?${query}`)
  const friendsIn = (given: { token: Reply; api?: Reply }) => {
    vk = playVk(({ handler }) => (handler === 'VKWebAppGetAuthToken' ? given.token : (given.api ?? 'silence')))
    return createVkHost(window).friends()
  }
  beforeEach(() => launched('vk_app_id=51000001'))
  afterEach(() => launched(''))

  it('are their numbers, asked of VK’s API with a token that VK gives for this alone', async () => {
    const asked: Asked[] = []
    vk = playVk((question) => {
      asked.push(question)
      if (question.handler === 'VKWebAppGetAuthToken') return token('friends')
      return { response: { count: 2, items: [100_000_002, 100_000_003] } }
    })

    const friends = await createVkHost(window).friends()

    expect(friends).toEqual({ kind: 'done', friends: ['100000002', '100000003'] })
    expect(asked.map(({ handler, params }) => [handler, params])).toContainEqual([
      'VKWebAppGetAuthToken',
      expect.objectContaining({ app_id: 51_000_001, scope: 'friends' }),
    ])
    expect(asked.at(-1)).toMatchObject({
      params: { method: 'friends.get', params: { access_token: 'token', order: 'hints', count: 1000 } },
    })
  })

  it('are a thousand at most', async () => {
    const items = Array.from({ length: 1_200 }, (_, at) => at + 1)

    const answer = await friendsIn({ token: token('friends'), api: { response: { count: 1_200, items } } })

    expect(answer).toMatchObject({ kind: 'done', friends: { length: 1_000 } })
  })

  it.each<{ because: string; token: Reply; api?: Reply; kind: string }>([
    {
      because: 'the person closed VK’s window',
      token: { error_type: 'client_error', error_data: { error_code: 4 } },
      kind: 'cancelled',
    },
    { because: 'the person agreed to everything but this', token: token(''), kind: 'denied' },
    {
      because: 'VK’s API was asked too often',
      token: token('friends'),
      api: { error_type: 'api_error', error_data: { error_code: 6, error_msg: 'Too many requests per second' } },
      kind: 'rate',
    },
    {
      because: 'VK’s API says something else',
      token: token('friends'),
      api: { response: { count: 'many' } },
      kind: 'error',
    },
  ])('are not known when $because', async ({ kind, ...said }) => {
    expect(await friendsIn(said)).toMatchObject({ kind })
  })

  it('are not asked for at Odnoklassniki, whose people VK knows by other numbers', async () => {
    launched('vk_app_id=51000001&vk_client=ok')

    expect(await friendsIn({ token: token('friends') })).toEqual({ kind: 'unsupported' })
  })
})

describe('what VK says of its own accord', () => {
  beforeEach(() => {
    vk = playVk(() => ({ result: true }))
  })

  it('changes the colours, and forgets the keyboard’s inset', () => {
    const host = createVkHost(window)
    let told = 0
    const stop = host.onLook(() => (told += 1))

    push('VKWebAppUpdateConfig', { appearance: 'dark', insets: { top: 20, right: 0, bottom: 320, left: 0 } })
    stop()

    expect(told).toBe(1)
    expect(host.look()).toMatchObject({ scheme: 'dark', insets: { top: 20, bottom: 0 } })
  })

  it('is that the app is hidden, and seen again', () => {
    const host = createVkHost(window)
    const seen: boolean[] = []
    const stop = host.onSeen((is) => seen.push(is))

    push('VKWebAppViewHide', {})
    push('VKWebAppViewRestore', {})
    stop()
    push('VKWebAppViewHide', {})

    expect(seen).toEqual([false, true])
  })

  it('hands over a link that was opened while the app was running', () => {
    const host = createVkHost(window)
    const opened: string[] = []
    host.onFragment((fragment) => opened.push(fragment))

    push('VKWebAppChangeFragment', { location: '/cart?ref=42' })
    push('VKWebAppChangeFragment', { nonsense: true })

    expect(opened).toEqual(['/cart?ref=42'])
  })
})
