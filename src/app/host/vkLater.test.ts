import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'

import { cancelled, unsupported, vkThat } from '#tests/screens/vkThat.ts'

import type { HostVerb } from './host.ts'
import type { Method } from './vkAsk.ts'

test.each<{ verb: HostVerb; has: readonly Method[]; is: boolean; because: string }>([
  { verb: 'story', has: ['VKWebAppShowStoryBox'], is: true, because: 'there is a box for stories' },
  {
    verb: 'messageFriends',
    has: ['VKWebAppGetFriends'],
    is: false,
    because: 'friends can be picked but not written to',
  },
  { verb: 'contacts', has: ['VKWebAppGetPhoneNumber'], is: true, because: 'the number alone is something' },
  { verb: 'contacts', has: ['VKWebAppGetPersonalCard'], is: true, because: 'the card has it all' },
  { verb: 'readCode', has: ['VKWebAppOpenCodeReader'], is: true, because: 'there is a camera' },
  { verb: 'readCode', has: [], is: false, because: 'sites have no camera' },
  { verb: 'contacts', has: [], is: false, because: 'nothing is known of anybody' },
  { verb: 'email', has: ['VKWebAppGetEmail'], is: true, because: 'there is a method for it' },
  { verb: 'email', has: ['VKWebAppGetPersonalCard'], is: false, because: 'the card is for the parcel' },
])('$verb is offered: $is, because $because', async ({ verb, has, is }) => {
  expect(await vkThat({ has }).verbs.isSupported(verb)).toBe(is)
})

test.each<{ verb: HostVerb; unsaid: readonly Method[]; has?: readonly Method[]; is: boolean | null }>([
  { verb: 'story', unsaid: ['VKWebAppShowStoryBox'], is: null },
  { verb: 'contacts', unsaid: ['VKWebAppGetPersonalCard'], is: null },
  { verb: 'contacts', unsaid: ['VKWebAppGetPersonalCard'], has: ['VKWebAppGetPhoneNumber'], is: true },
  { verb: 'messageFriends', unsaid: ['VKWebAppGetFriends'], is: false },
])('of $verb it is known: $is, where VK did not answer about $unsaid', async ({ verb, unsaid, has = [], is }) => {
  expect(await vkThat({ has, unsaid }).verbs.isSupported(verb)).toBe(is)
})

test.each([
  { info: { is_feature_supported: true, is_added_to_home_screen: false }, is: true, because: 'it is not there yet' },
  { info: { is_feature_supported: true, is_added_to_home_screen: true }, is: false, because: 'it is there already' },
  { info: { is_feature_supported: false, is_added_to_home_screen: false }, is: false, because: 'this phone cannot' },
  { info: unsupported, is: false, because: 'VK does not know' },
])('a place on the home screen is offered: $is, because $because', async ({ info, is }) => {
  const { verbs } = vkThat({ has: ['VKWebAppAddToHomeScreen', 'VKWebAppAddToHomeScreenInfo'], says: () => info })

  expect(await verbs.isSupported('homeScreen')).toBe(is)
})

test.each([
  {
    says: { available: 1, lat: 55.75, long: 37.62 },
    heard: { kind: 'done', lat: 55.75, long: 37.62 },
    because: 'the person agreed',
  },
  { says: { available: 0 }, heard: { kind: 'denied' }, because: 'the phone keeps it for itself' },
  { says: { available: 1 }, heard: { kind: 'denied' }, because: 'no place came with it' },
  { says: cancelled, heard: { kind: 'cancelled' }, because: 'the person refused' },
  { says: unsupported, heard: { kind: 'unsupported' }, because: 'VK does not do this' },
])('asking where one is comes to $heard: $because', async ({ says, heard }) => {
  expect(await vkThat({ says: () => says }).verbs.whereabouts()).toEqual(heard)
})

test.each([
  { says: { code_data: '48210937' }, heard: { kind: 'done', code: '48210937' }, because: 'a code was read' },
  { says: cancelled, heard: { kind: 'cancelled' }, because: 'the camera was closed' },
  { says: unsupported, heard: { kind: 'unsupported' }, because: 'there is no camera' },
])('reading a code comes to $heard: $because', async ({ says, heard }) => {
  const { verbs, calls } = vkThat({ says: () => says })

  expect(await verbs.readCode()).toEqual(heard)
  expect(calls).toEqual([{ method: 'VKWebAppOpenCodeReader', props: {} }])
})

test.each([
  { says: { vk_are_notifications_enabled: 1 }, heard: { kind: 'done', allowed: true } },
  { says: { vk_are_notifications_enabled: '0' }, heard: { kind: 'done', allowed: false } },
  { says: { vk_user_id: 1 }, heard: { kind: 'error' } },
  { says: unsupported, heard: { kind: 'unsupported' } },
])('whether VK lets the shop notify comes to $heard where it says $says', async ({ says, heard }) => {
  expect(await vkThat({ says: () => says }).verbs.mayNotify()).toMatchObject(heard)
})

describe('what a parcel needs', () => {
  const card = { phone: '+79161234567', address: { city: { id: 1, name: 'Тверь' }, specified_address: 'Лесная, 5' } }

  it('is the whole card in the apps for phones', async () => {
    const { verbs, calls } = vkThat({ has: ['VKWebAppGetPersonalCard'], says: () => card })

    expect(await verbs.contacts({ address: true })).toEqual({
      kind: 'done',
      phone: '+79161234567',
      city: 'Тверь',
      address: 'Лесная, 5',
    })
    expect(calls).toEqual([{ method: 'VKWebAppGetPersonalCard', props: { type: ['phone', 'address'] } }])
  })

  it('is no address where the parcel is fetched', async () => {
    const { verbs, calls } = vkThat({ has: ['VKWebAppGetPersonalCard'], says: () => ({ phone: '' }) })

    expect(await verbs.contacts({ address: false })).toEqual({ kind: 'done', phone: null, city: null, address: null })
    expect(calls).toEqual([{ method: 'VKWebAppGetPersonalCard', props: { type: ['phone'] } }])
  })

  it('is the number on the sites', async () => {
    const { verbs } = vkThat({ says: () => ({ phone_number: '+79161234567', sign: 's', is_verified: true }) })

    expect(await verbs.contacts({ address: true })).toMatchObject({ kind: 'done', phone: '+79161234567', city: null })
  })
})

test.each([
  { touch: 'tap', method: 'VKWebAppTapticImpactOccurred', props: { style: 'light' } },
  { touch: 'success', method: 'VKWebAppTapticNotificationOccurred', props: { type: 'success' } },
  { touch: 'warning', method: 'VKWebAppTapticNotificationOccurred', props: { type: 'warning' } },
  { touch: 'error', method: 'VKWebAppTapticNotificationOccurred', props: { type: 'error' } },
] as const)('a phone answers $touch with $method', ({ touch, method, props }) => {
  const { verbs, calls } = vkThat({})

  verbs.haptic(touch)

  expect(calls).toEqual([{ method, props }])
})

it('only phones are asked to tremble', () => {
  const { verbs, calls } = vkThat({ isWebView: false })

  verbs.haptic('tap')

  expect(calls).toEqual([])
})

it('tells advertisers of a purchase as their pixel and as their goal', async () => {
  const { verbs, calls } = vkThat({})

  await verbs.pixel({ code: 'VK-RTRG-1', event: 'purchase', products: [{ id: '7', price: 690 }], total: 690 })

  expect(calls).toEqual([
    {
      method: 'VKWebAppRetargetingPixel',
      props: {
        pixel_code: 'VK-RTRG-1',
        products_event: 'purchase',
        products_params: { products: [{ id: '7', price: 690 }], currency_code: 'RUB', total_price: 690 },
      },
    },
    {
      method: 'VKWebAppConversionHit',
      props: { pixel_code: 'VK-RTRG-1', conversion_event: 'purchase', conversion_value: 690 },
    },
  ])
})

describe('VK that never answers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const { verbs } = vkThat({ has: ['VKWebAppGetPersonalCard'], says: () => null })
  const link = 'https://vk.com/app1'
  const letter = { message: '', link }

  it.each([
    ['share', () => verbs.share(link)],
    ['postToWall', () => verbs.postToWall(letter)],
    ['story', () => verbs.story({ picture: 'data:,', link, button: null })],
    ['messageFriends', () => verbs.messageFriends({ message: '', linksFor: async () => () => link })],
    ['copy', () => verbs.copy(link)],
    ['allowNotifications', () => verbs.allowNotifications()],
    ['denyNotifications', () => verbs.denyNotifications()],
    ['mayNotify', () => verbs.mayNotify()],
    ['allowMessages', () => verbs.allowMessages(1)],
    ['friends', () => verbs.friends()],
    ['contacts', () => verbs.contacts({ address: true })],
    ['whereabouts', () => verbs.whereabouts()],
    ['readCode', () => verbs.readCode()],
    ['email', () => verbs.email()],
    ['pictures', () => verbs.pictures({ addresses: [], first: 0 })],
    ['addToFavourites', () => verbs.addToFavourites()],
    ['addToHomeScreen', () => verbs.addToHomeScreen()],
    ['pixel', () => verbs.pixel({ code: '', event: 'purchase', products: [], total: 0 })],
    ['remember', () => verbs.remember({ name: 'said', value: '{}' })],
    ['recall', () => verbs.recall('said')],
  ] as const)('is not waited for without end: %s', async (_, ask) => {
    const asking = ask()
    await vi.advanceTimersByTimeAsync(120_000)

    expect(await asking).toEqual({ kind: 'timeout' })
  })

  it('is not waited for after the person’s answer either: friends', async () => {
    const given = { access_token: 'token', scope: 'friends' }
    const slow = vkThat({ says: ({ method }) => (method === 'VKWebAppGetAuthToken' ? given : null) })

    const asking = slow.verbs.friends()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(await asking).toEqual({ kind: 'timeout' })
  })
})
