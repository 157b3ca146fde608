import type {
  AnyRequestMethodName,
  ErrorData,
  VKBridge,
  VKBridgeEvent,
  AnyReceiveMethodName,
} from '@vkontakte/vk-bridge'
import bridgeScript from '@vkontakte/vk-bridge/dist/browser.min.js?url'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'

import { networkClient } from '../network/client.ts'
import type { Person } from '../network/state.ts'
import { playVk, TOKEN } from './answers.ts'
import { playHost } from './host.ts'
import type { Dialogs, Stage } from './stage.ts'

declare global {
  interface Window {
    vkBridge?: VKBridge
  }
}

const person = (id: number, firstName: string): Person => ({
  id,
  name: firstName.toLowerCase(),
  firstName,
  lastName: 'Ким',
  sex: 0,
  city: 'Тверь',
  status: '',
  portrait: null,
})
const [anna, boris] = [person(1, 'Anna'), person(2, 'Boris')]
const LINK = 'https://vk.com/app51000001#/group/1'
const APP = { app_id: 51_000_001 }
const RIGHT = { access_token: TOKEN, v: '5.199' }

/** A person who says yes to everything, and one who closes every window. */
const agreeing: Dialogs = {
  share: () => Promise.resolve({ kind: 'message', people: [boris] }),
  wallPost: () => Promise.resolve({ postId: 7 }),
  message: () => Promise.resolve('sent'),
  pickFriends: () => Promise.resolve([boris]),
  allowNotifications: () => Promise.resolve('allowed'),
  showFriends: () => Promise.resolve('allowed'),
}
const refusing: Dialogs = {
  share: () => Promise.resolve(null),
  wallPost: () => Promise.resolve(null),
  message: () => Promise.resolve(null),
  pickFriends: () => Promise.resolve(null),
  allowNotifications: () => Promise.resolve(null),
  showFriends: () => Promise.resolve(null),
}

let happened: string[]
let stage: Stage
let frame: HTMLIFrameElement
let bridge: VKBridge
let host: ReturnType<typeof playHost>

const note = (what: string) => void happened.push(what)

const aStage = (given: Partial<Stage> = {}): Stage => ({
  me: anna,
  phone: false,
  people: () => Promise.resolve([anna, boris]),
  friends: () => Promise.resolve([boris]),
  friendsShown: false,
  network: networkClient('https://ryadom.test/network', () => Promise.reject(new Error('nobody is asked here'))),
  dialogs: agreeing,
  config: () => ({
    app_id: '51000001',
    appearance: 'dark',
    scheme: 'vkcom_dark',
    viewport_width: 1280,
    viewport_height: 800,
    api_host: 'api.vk.ru',
    is_layer: true,
  }),
  launch: () =>
    Promise.resolve({ params: { vk_user_id: '1', vk_platform: 'desktop_web', vk_ts: '1795000000' }, sign: 'abc' }),
  link: () => LINK,
  photo: (portrait, size) => `${portrait ?? 'camera'}-${size}`,
  forbidNotifications: () => Promise.resolve(note('forbidden')),
  started: () => note('started'),
  located: (fragment) => note(`located ${fragment}`),
  resized: ({ width, height = 600 }) => ({ width: Math.min(width, 1000), height }),
  scrolled: (top) => ({ top, height: 600 }),
  copied: (text) => Promise.resolve(note(`copied ${text}`)),
  opened: ({ appId, fragment }) => note(`opened ${appId} ${fragment}`),
  closed: () => note('closed'),
  ...given,
})

beforeEach(async () => {
  happened = []
  stage = aStage()
  frame = document.createElement('iframe')
  frame.srcdoc = `<script src="${bridgeScript}"></script>`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  host = playHost({ frame, origin: window.location.origin, answers: () => playVk(stage) })
  const real = frame.contentWindow?.vkBridge
  if (!real) throw new Error('The bridge did not load in the frame')
  bridge = real
})

afterEach(() => {
  host.stop()
  frame.remove()
})

const send = (method: AnyRequestMethodName, props: object = {}): Promise<unknown> => bridge.send(method, props)
const clientError = (code: number, reason: string): Partial<ErrorData> => ({
  error_type: 'client_error',
  error_data: expect.objectContaining({ error_code: code, error_reason: reason }),
})

describe('what the real bridge hears from the pretend network', () => {
  test.each<[AnyRequestMethodName, object, unknown]>([
    ['VKWebAppInit', {}, { result: true }],
    ['VKWebAppGetConfig', {}, expect.objectContaining({ app_id: '51000001', appearance: 'dark' })],
    ['VKWebAppGetLaunchParams', {}, { vk_user_id: 1, vk_platform: 'desktop_web', vk_ts: 1_795_000_000, sign: 'abc' }],
    ['VKWebAppGetClientVersion', {}, { platform: 'web', version: '1.0' }],
    ['VKWebAppGetUserInfo', {}, expect.objectContaining({ id: 1, first_name: 'Anna', photo_200: 'camera-200' })],
    [
      'VKWebAppGetUserInfo',
      { user_ids: '1,2' },
      { result: [expect.objectContaining({ id: 1 }), expect.objectContaining({ id: 2 })] },
    ],
    ['VKWebAppGetFriends', { multi: true }, { users: [expect.objectContaining({ id: 2, first_name: 'Boris' })] }],
    ['VKWebAppGetAuthToken', { ...APP, scope: 'friends' }, { access_token: TOKEN, scope: 'friends' }],
    ['VKWebAppGetAuthToken', { ...APP, scope: '' }, { access_token: TOKEN, scope: '' }],
    ['VKWebAppCallAPIMethod', { method: 'friends.get', params: RIGHT }, { response: { count: 1, items: [2] } }],
    ['VKWebAppShare', { link: LINK }, { 0: expect.objectContaining({ type: 'message' }) }],
    ['VKWebAppShowWallPostBox', { message: 'Давайте вместе', attachments: LINK }, { post_id: 7 }],
    ['VKWebAppShowMessageBox', { peer_id: 2, message: `Смотри\n${LINK}` }, { result: true }],
    ['VKWebAppAllowNotifications', {}, { result: true }],
    ['VKWebAppDenyNotifications', {}, { result: true }],
    ['VKWebAppSetLocation', { location: '/cart' }, { result: true }],
    ['VKWebAppOpenApp', { app_id: 51_000_001, location: '/orders' }, { result: true }],
    ['VKWebAppClose', { status: 'success', payload: { bought: 1 } }, { payload: { bought: 1 } }],
    ['VKWebAppCopyText', { text: LINK }, { result: true }],
    ['VKWebAppResizeWindow', { width: 4000 }, { width: 1000, height: 600 }],
    ['VKWebAppScroll', { top: 10 }, { top: 10, height: 600 }],
  ])('%s %j', async (method, props, answer) => {
    expect(await send(method, props)).toEqual(answer)
  })

  test.each<[AnyRequestMethodName, object]>([
    ['VKWebAppSetViewSettings', { status_bar_style: 'dark' }],
    ['VKWebAppSetSwipeSettings', { history: true }],
    ['VKWebAppTapticImpactOccurred', { style: 'light' }],
    ['VKWebAppTapticNotificationOccurred', { type: 'success' }],
    ['VKWebAppTapticSelectionChanged', {}],
  ])('%s works on a phone and fails on a desktop', async (method, props) => {
    await expect(send(method, props)).rejects.toMatchObject(clientError(6, 'Unsupported platform'))

    stage = aStage({ phone: true })

    expect(await send(method, props)).toEqual({ result: true })
  })

  test.each<[AnyRequestMethodName, object]>([
    ['VKWebAppGetFriends', {}],
    ['VKWebAppGetAuthToken', { ...APP, scope: 'friends' }],
    ['VKWebAppShare', { link: LINK }],
    ['VKWebAppShowWallPostBox', { message: 'Давайте вместе' }],
    ['VKWebAppShowMessageBox', { peer_id: 2, message: 'Смотри' }],
    ['VKWebAppAllowNotifications', {}],
  ])('%s: the person closed the window', async (method, props) => {
    stage = aStage({ dialogs: refusing })
    await expect(send(method, props)).rejects.toMatchObject(clientError(4, 'User denied'))
  })

  test.each<[AnyRequestMethodName, object]>([
    ['VKWebAppCopyText', { text: 5 }],
    ['VKWebAppShowWallPostBox', {}],
    ['VKWebAppShowMessageBox', { peer_id: 404, message: 'Смотри' }],
    ['VKWebAppGetUserInfo', { user_id: 404 }],
    ['VKWebAppSetLocation', {}],
  ])('%s %j is refused as invalid', async (method, props) => {
    await expect(send(method, props)).rejects.toMatchObject(clientError(5, 'Invalid params'))
  })

  it('fails a method that is not played, by its name', async () => {
    await expect(send('VKWebAppShowStoryBox', { background_type: 'none' })).rejects.toMatchObject({
      error_data: { error_code: 6, error_description: expect.stringContaining('VKWebAppShowStoryBox') },
    })
  })
})

it('does not ask twice for the right to know somebody’s friends', async () => {
  stage = aStage({ dialogs: refusing, friendsShown: true })
  expect(await send('VKWebAppGetAuthToken', { ...APP, scope: 'friends' })).toMatchObject({ scope: 'friends' })
})

test.each([
  { method: 'friends.get', params: { ...RIGHT, access_token: 'mine' }, code: 5 },
  { method: 'users.get', params: RIGHT, code: 3 },
])('of the API, $method with $params fails as VK’s does', async ({ code, ...asked }) => {
  const apiError = { error_type: 'api_error', error_data: { error_code: code } }
  await expect(send('VKWebAppCallAPIMethod', asked)).rejects.toMatchObject(apiError)
})

it('says which methods it has, so that the app offers nothing else', async () => {
  expect(await bridge.supportsAsync('VKWebAppShare')).toBe(true)
  expect(await bridge.supportsAsync('VKWebAppShowStoryBox')).toBe(false)
  expect(await bridge.supportsAsync('VKWebAppTapticSelectionChanged')).toBe(false)
})

it('lets the app tell where the person is, what to copy and that it is done', async () => {
  await send('VKWebAppInit')
  await send('VKWebAppSetLocation', { location: '/group/1' })
  await send('VKWebAppCopyText', { text: LINK })
  await send('VKWebAppDenyNotifications')
  await send('VKWebAppClose', { status: 'success' })

  expect(happened).toEqual(['started', 'located /group/1', `copied ${LINK}`, 'forbidden', 'closed'])
})

it('pushes what the app has not asked for', async () => {
  const heard = new Promise<VKBridgeEvent<AnyReceiveMethodName>['detail']>((resolve) => {
    bridge.subscribe(({ detail }) => detail.type === 'VKWebAppChangeFragment' && resolve(detail))
  })

  host.push('VKWebAppChangeFragment', { location: '/group/2' })

  expect(await heard).toEqual({ type: 'VKWebAppChangeFragment', data: { location: '/group/2' } })
})

it('does not hear other windows', async () => {
  const stranger = document.createElement('iframe')
  stranger.srcdoc = '<p>stranger</p>'
  const loaded = new Promise((resolve) => stranger.addEventListener('load', resolve))
  document.body.append(stranger)
  await loaded
  const script = stranger.contentDocument?.createElement('script')
  if (!script) throw new Error('The stranger has no document')
  script.text = `parent.postMessage({ type: 'vk-connect', handler: 'VKWebAppClose', params: { request_id: 'x', status: 'success' } }, '*')`
  stranger.contentDocument?.body.append(script)

  await send('VKWebAppInit')

  expect(happened).toEqual(['started'])
  stranger.remove()
})
