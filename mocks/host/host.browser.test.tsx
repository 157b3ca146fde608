import type { AnyReceiveMethodName, VKBridgeEvent } from '@vkontakte/vk-bridge'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'

import { agreeing, APP, aStage, closing, LINK } from '#tests/host/aStage.ts'
import { type Opened, openFrame } from '#tests/host/openFrame.ts'
import { clientError, denied } from '#tests/host/rows.ts'

import { TOKEN } from './answers/people.ts'
import { type DeviceId, devices } from './devices.ts'
import { calm } from './moods.ts'
import type { Stage, Story } from './stage.ts'

const RIGHT = { access_token: TOKEN, v: '5.199' }
const PICTURE = 'https://ryadom.test/story.png'

let happened: string[]
let opened: Opened

const stageWith = (given: Partial<Stage> = {}) => aStage(given, (what) => happened.push(what))
const reopenOn = async (id: DeviceId) => {
  opened.close()
  opened = await openFrame(stageWith({ device: devices[id] }))
}

beforeEach(async () => {
  happened = []
  opened = await openFrame(stageWith())
})
afterEach(() => opened.close())

/** What the bridge tells the app unasked, and its answers among it. */
function listen(): readonly VKBridgeEvent<AnyReceiveMethodName>['detail'][] {
  const told: VKBridgeEvent<AnyReceiveMethodName>['detail'][] = []
  opened.bridge.subscribe(({ detail }) => told.push(detail))
  return told
}

describe('what the app knows of people', () => {
  it('is a list when it asked for several', async () => {
    expect(await opened.send('VKWebAppGetUserInfo', { user_ids: '1,2' })).toEqual({
      result: [expect.objectContaining({ id: 1 }), expect.objectContaining({ id: 2 })],
    })
  })

  it('is asked of nobody who has said yes before', async () => {
    opened.around.stage = stageWith({ dialogs: closing, friendsShown: true, shelves: ['favorites'] })

    const asked = { app_id: Number(APP.id), scope: 'friends' }
    expect(await opened.send('VKWebAppGetAuthToken', asked)).toMatchObject({ scope: 'friends' })
    expect(await opened.send('VKWebAppAddToFavorites')).toEqual({ result: true })
  })

  it('is nothing to a right without rights', async () => {
    const asked = { app_id: Number(APP.id), scope: '' }
    expect(await opened.send('VKWebAppGetAuthToken', asked)).toEqual({ access_token: TOKEN, scope: '' })
  })

  test.each([
    { method: 'friends.get', params: { ...RIGHT, access_token: 'mine' }, code: 5 },
    { method: 'users.get', params: RIGHT, code: 3 },
  ])('of the API, $method with $params fails as VK’s does', async ({ code, ...asked }) => {
    const apiError = { error_type: 'api_error', error_data: { error_code: code } }
    await expect(opened.send('VKWebAppCallAPIMethod', asked)).rejects.toMatchObject(apiError)
  })
})

describe('a story', () => {
  it('comes to the person with its picture, button and stickers', async () => {
    const shown: Story[] = []
    const showStory = (story: Story) => {
      shown.push(story)
      return Promise.resolve(null)
    }
    opened.around.stage = stageWith({ dialogs: { ...agreeing, showStory } })
    const sticker = {
      sticker_type: 'renderable',
      sticker: { content_type: 'image', blob: 'data:,', can_delete: false },
    }

    const attachment = { text: 'buy', type: 'url', url: LINK }
    const asked = { background_type: 'image', blob: 'iVBORw0', locked: true, attachment, stickers: [sticker] }
    await expect(opened.send('VKWebAppShowStoryBox', asked)).rejects.toEqual(denied)

    const picture = 'data:image/png;base64,iVBORw0'
    const button = { text: 'buy', link: LINK }
    expect(shown).toEqual([{ background: 'image', picture, button, locked: true, stickers: [sticker] }])
  })

  test.each([
    { on: 'desktop-web', asks: { background_type: 'none' }, code: 6 },
    { on: 'ok-phone', asks: { background_type: 'video', url: PICTURE }, code: 6 },
    {
      on: 'ok-web',
      asks: { background_type: 'image', url: PICTURE, attachment: { text: 'view', type: 'photo' } },
      code: 5,
    },
  ] as const)('on $on is not made of $asks', async ({ on, asks, code }) => {
    await reopenOn(on)
    await expect(opened.send('VKWebAppShowStoryBox', asks)).rejects.toMatchObject({ error_data: { error_code: code } })
  })
})

it('lets the app tell what it does to the stage', async () => {
  await reopenOn('android')
  await opened.send('VKWebAppInit')
  await opened.send('VKWebAppSetLocation', { location: '/group/1' })
  await opened.send('VKWebAppSetViewSettings', { status_bar_style: 'light', action_bar_color: '#1f7a66' })
  await opened.send('VKWebAppCopyText', { text: LINK })
  await opened.send('VKWebAppAddToHomeScreen')
  await opened.send('VKWebAppDenyNotifications')
  await opened.send('VKWebAppOpenApp', { app_id: 51_000_001, location: '/orders' })
  await opened.send('VKWebAppClose', { status: 'success' })

  expect(happened).toEqual([
    'started',
    'located /group/1',
    'dressed light #1f7a66',
    `copied ${LINK}`,
    'put on home',
    'forbidden',
    'opened 51000001 /orders',
    'closed',
  ])
})

describe.each(['desktop-web', 'ios'] as const)('unasked, %s', (id) => {
  beforeEach(() => reopenOn(id))

  it('says how things look as soon as the app has spoken', async () => {
    const told = listen()

    await opened.send('VKWebAppInit')

    await expect.poll(() => told.map(({ type }) => type)).toEqual(['VKWebAppInitResult', 'VKWebAppUpdateConfig'])
    expect(told[1]?.data).toEqual(opened.around.stage.config())
  })

  it('says where a link leads before it shows the app again', async () => {
    const told = listen()

    opened.host.hide()
    opened.host.restore('/group/2')

    await expect
      .poll(() => told)
      .toEqual([
        { type: 'VKWebAppViewHide', data: {} },
        { type: 'VKWebAppChangeFragment', data: { location: '/group/2' } },
        { type: 'VKWebAppViewRestore', data: {} },
      ])
  })
})

describe('the log', () => {
  it('has each call when it is asked and when it is answered, and each event', async () => {
    await opened.send('VKWebAppSetLocation', { location: '/cart' })
    await opened.send('VKWebAppSetLocation', {}).catch(() => undefined)
    opened.host.push('VKWebAppViewHide', {})

    const at = expect.any(Number)
    const call = { kind: 'call', method: 'VKWebAppSetLocation', at, failed: false }
    const asked = { ...call, answer: null, answeredAt: null }
    expect(opened.calls).toEqual([
      { ...asked, id: 1, params: { location: '/cart' } },
      { ...call, id: 1, params: { location: '/cart' }, answer: { result: true }, answeredAt: at },
      { ...asked, id: 2, params: {} },
      { ...call, id: 2, params: {}, answer: clientError(2, 'Missing required params'), answeredAt: at, failed: true },
      { ...asked, id: 3, kind: 'event', method: 'VKWebAppViewHide', params: {} },
    ])
  })

  it('can be played again: the host is asked anew, and an event is said anew', async () => {
    const told = listen()

    await opened.host.replay('VKWebAppSetLocation', { location: '/cart' })
    await opened.host.replay('VKWebAppChangeFragment', { location: '/group/2' })

    await expect.poll(() => told).toEqual([{ type: 'VKWebAppChangeFragment', data: { location: '/group/2' } }])
    expect(happened).toEqual(['located /cart'])
    expect(opened.calls.map(({ kind, answer }) => ({ kind, answer }))).toEqual([
      { kind: 'call', answer: null },
      { kind: 'call', answer: { result: true } },
      { kind: 'event', answer: null },
    ])
  })
})

it('shows an app that has spoken to a silent host, and does nothing that it asks', async () => {
  opened.around.mood = { ...calm, silent: true }
  const told = listen()

  void opened.send('VKWebAppInit')
  void opened.send('VKWebAppSetLocation', { location: '/cart' })

  await expect.poll(() => opened.calls.map(({ method }) => method)).toEqual(['VKWebAppInit', 'VKWebAppSetLocation'])
  expect(happened).toEqual(['started'])
  expect(told).toEqual([])
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

  await opened.send('VKWebAppInit')

  expect(happened).toEqual(['started'])
  stranger.remove()
})
