import { expect } from 'vitest'

import type { playVk } from '#mocks/host/answers.ts'
import { TOKEN } from '#mocks/host/answers/people.ts'
import type { Device } from '#mocks/host/devices.ts'

import { APP, LINK } from './aStage.ts'

export type PlayedMethod = keyof ReturnType<typeof playVk>

/** What one method promises on every device that has it. */
export type Row = Readonly<{
  asks?: object
  says: unknown
  /** Devices that say something else. */
  saysOn?: Partial<Readonly<Record<Device['id'], unknown>>>
  /** What it says when the person closes its window; without it, it has none. */
  closed?: unknown
  /** What it says to whoever refuses everything in their settings; without it, there is nothing to refuse. */
  refused?: unknown
  /** Params without something that VK requires, and with something that it does not take. */
  leftOut?: readonly object[]
  wrong?: readonly object[]
}>

export const clientError = (code: number, reason: string) => ({
  error_type: 'client_error',
  error_data: expect.objectContaining({ error_code: code, error_reason: reason }),
})
export const denied = clientError(4, 'User denied')

const done = { result: true }
const RIGHT = { access_token: TOKEN, v: '5.199' }
const app_id = Number(APP.id)
const PICTURE = 'https://ryadom.test/story.png'
const phone = '+79000000001'
const email = 'anna@ryadom.example'
/** Plain SHA-256 of the app, its secret, Anna and the value, as `signField.test.ts` proves it. */
const sign = expect.stringMatching(/^[\w-]{43}$/)
const user = (id: number) => expect.objectContaining({ id, photo_200: 'camera-200' })
const site = { app_id: APP.id, appearance: 'dark', viewport_width: 1280, viewport_height: 800, api_host: 'api.vk.ru' }
const client = { app_id: APP.id, appearance: 'dark', scheme: 'space_gray', app: 'vkclient' }

export const rows: Readonly<Record<PlayedMethod, Row>> = {
  VKWebAppInit: { says: done },
  SetSupportedHandlers: { says: { supportedHandlers: expect.arrayContaining(['VKWebAppInit', 'VKWebAppShare']) } },
  VKWebAppGetConfig: {
    says: { ...site, scheme: 'vkcom_dark', adaptivity: 'adaptive', is_layer: true },
    saysOn: {
      ios: { ...client, insets: { top: 47, right: 0, bottom: 34, left: 0 } },
      ipad: { ...client, insets: { top: 24, right: 0, bottom: 20, left: 0 } },
      android: client,
      'ok-phone': { ...client, app: 'ok' },
      'mobile-web': { ...site, scheme: 'space_gray', adaptivity: 'force_mobile' },
    },
  },
  VKWebAppGetLaunchParams: {
    says: { vk_user_id: 1, vk_platform: expect.any(String), vk_ts: 1_795_000_000, sign: 'abc' },
  },
  VKWebAppGetClientVersion: {
    says: { platform: 'web', version: '8.100' },
    saysOn: {
      ios: { platform: 'ios', version: '8.100' },
      ipad: { platform: 'ios', version: '8.100' },
      android: { platform: 'android', version: '8.100' },
      'mobile-web': { platform: 'mobile-web', version: '8.100' },
      'ok-phone': { platform: 'android', version: '8.100' },
      'ok-web': { platform: 'web-ok', version: '8.100' },
    },
  },
  VKWebAppSetLocation: { asks: { location: '/cart' }, says: done, leftOut: [{}], wrong: [{ location: 5 }] },
  VKWebAppOpenApp: { asks: { app_id, location: '/orders' }, says: done, leftOut: [{}], wrong: [{ app_id: 'shop' }] },
  VKWebAppClose: {
    asks: { status: 'success', payload: { bought: 1 } },
    says: { payload: { bought: 1 } },
    leftOut: [{}],
    wrong: [{ status: 'over' }],
  },

  VKWebAppGetUserInfo: {
    says: expect.objectContaining({ id: 1, first_name: 'Anna', city: { id: 1, title: 'Тверь' } }),
    wrong: [{ user_id: 404 }, { user_id: '1' }, { user_ids: '1,me' }],
  },
  VKWebAppGetFriends: {
    asks: { multi: true },
    says: { users: [user(2)] },
    closed: denied,
    wrong: [{ multi: 'yes' }],
  },
  VKWebAppGetAuthToken: {
    asks: { app_id, scope: 'friends' },
    says: { access_token: TOKEN, scope: 'friends' },
    closed: denied,
    refused: denied,
    leftOut: [{ app_id }],
    wrong: [{ app_id, scope: 5 }],
  },
  VKWebAppCallAPIMethod: {
    asks: { method: 'friends.get', params: RIGHT },
    says: { response: { count: 1, items: [2] } },
    leftOut: [{ method: 'friends.get' }, { method: 'friends.get', params: { v: '5.199' } }],
    wrong: [{ method: 5, params: RIGHT }],
  },

  VKWebAppShare: {
    asks: { link: LINK },
    says: { 0: { type: 'message', users: [expect.objectContaining({ id: 2 })] } },
    saysOn: { 'ok-web': { 0: { type: 'post', post_id: '7' } } },
    closed: denied,
    wrong: [{ link: 5 }],
  },
  VKWebAppShowWallPostBox: {
    asks: { message: 'Давайте вместе', attachments: LINK },
    says: { post_id: 7 },
    closed: denied,
    wrong: [{}, { message: 5 }, { attachments: `${LINK},${LINK}` }],
  },
  VKWebAppShowMessageBox: {
    asks: { peer_id: 2, message: `Смотри\n${LINK}` },
    says: done,
    closed: denied,
    leftOut: [{ peer_id: 2 }],
    wrong: [{ peer_id: 404, message: 'Смотри' }],
  },
  VKWebAppRecommend: { says: done, closed: denied },
  VKWebAppShowStoryBox: {
    asks: { background_type: 'image', url: PICTURE, attachment: { text: 'buy', type: 'url', url: LINK } },
    says: done,
    closed: denied,
    leftOut: [{}],
    wrong: [
      { background_type: 'image' },
      { background_type: 'image', url: 'story.png' },
      { background_type: 'image', url: PICTURE, attachment: { text: 'Купить', type: 'url', url: LINK } },
    ],
  },

  VKWebAppAllowNotifications: { says: done, closed: denied, refused: denied },
  VKWebAppDenyNotifications: { says: done },
  VKWebAppAllowMessagesFromGroup: {
    asks: { group_id: 77, key: 'cart' },
    says: done,
    closed: denied,
    refused: denied,
    leftOut: [{}],
    wrong: [{ group_id: -77 }],
  },
  VKWebAppGetPhoneNumber: {
    says: { phone_number: phone, sign, is_verified: true },
    closed: denied,
    refused: denied,
  },
  VKWebAppGetEmail: { says: { email, sign }, closed: denied, refused: denied },
  VKWebAppGetPersonalCard: {
    asks: { type: ['phone', 'address'] },
    says: { phone, address: expect.objectContaining({ city: { id: 1, name: 'Тверь' } }) },
    closed: denied,
    refused: denied,
    leftOut: [{}],
    wrong: [{ type: [] }, { type: ['passport'] }],
  },
  VKWebAppGetGeodata: {
    says: { available: 1, lat: expect.any(Number), long: expect.any(Number), accuracy: expect.any(Number) },
    closed: denied,
    refused: { available: 0 },
  },
  VKWebAppAddToFavorites: { says: done, closed: denied, refused: denied },
  VKWebAppAddToHomeScreen: { says: done, closed: denied, refused: denied },
  VKWebAppAddToHomeScreenInfo: {
    says: { is_feature_supported: false, is_added_to_home_screen: false },
    saysOn: { android: { is_feature_supported: true, is_added_to_home_screen: false } },
    refused: { is_feature_supported: false, is_added_to_home_screen: false },
  },

  VKWebAppStorageSet: {
    asks: { key: 'said', value: '{}' },
    says: done,
    leftOut: [{ key: 'said' }],
    wrong: [{ key: 'что сказано', value: '{}' }],
  },
  VKWebAppStorageGet: {
    asks: { keys: ['said', 'other'] },
    says: {
      keys: [
        { key: 'said', value: '{}' },
        { key: 'other', value: '' },
      ],
    },
    leftOut: [{}],
    wrong: [{ keys: 'said' }],
  },
  VKWebAppCopyText: { asks: { text: LINK }, says: done, leftOut: [{}], wrong: [{ text: 5 }] },
  VKWebAppShowImages: {
    asks: { images: [PICTURE], start_index: 0 },
    says: done,
    leftOut: [{}],
    wrong: [{ images: [] }, { images: ['story.png'] }],
  },
  VKWebAppOpenCodeReader: { says: { code_data: 'PICKUP-42' }, closed: denied },
  VKWebAppResizeWindow: {
    asks: { width: 4000 },
    says: { width: 1000, height: 600 },
    leftOut: [{}],
    wrong: [{ width: 0 }],
  },
  VKWebAppScroll: { asks: { top: 10 }, says: { top: 10, height: 600 }, leftOut: [{}], wrong: [{ top: 'up' }] },
  VKWebAppSetViewSettings: {
    asks: { status_bar_style: 'dark', action_bar_color: '#1f7a66' },
    says: done,
    leftOut: [{}],
    wrong: [{ status_bar_style: 'green' }, { status_bar_style: 'dark', action_bar_color: 'green' }],
  },
  VKWebAppSetSwipeSettings: { asks: { history: true }, says: done, leftOut: [{}], wrong: [{ history: 'yes' }] },
  VKWebAppTapticImpactOccurred: { asks: { style: 'light' }, says: done, leftOut: [{}], wrong: [{ style: 'soft' }] },
  VKWebAppTapticNotificationOccurred: {
    asks: { type: 'success' },
    says: done,
    leftOut: [{}],
    wrong: [{ type: 'joy' }],
  },
  VKWebAppTapticSelectionChanged: { says: done },
  VKWebAppRetargetingPixel: {
    asks: { pixel_code: 'VK-RTRG-447253-dUuM', products_event: 'view_product', products_params: { products: [] } },
    says: done,
    leftOut: [{}],
    wrong: [{ pixel_code: 'mine' }],
  },
  VKWebAppConversionHit: {
    asks: { pixel_code: 'VK-RTRG-447253-dUuM', conversion_event: 'purchase', conversion_value: 3500 },
    says: done,
    leftOut: [{ pixel_code: 'VK-RTRG-447253-dUuM' }],
    wrong: [{ pixel_code: 'mine', conversion_event: 'purchase', conversion_value: 1 }],
  },
}
