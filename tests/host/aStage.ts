import { configOf } from '#mocks/host/config.ts'
import { devices } from '#mocks/host/devices.ts'
import type { Dialogs, Stage } from '#mocks/host/stage.ts'
import { networkClient } from '#mocks/network/client.ts'
import type { Person } from '#mocks/network/state.ts'
import { aPerson } from '#tests/network/fourPeople.ts'

const person = (id: number, firstName: string): Person => ({
  ...aPerson(id, firstName.toLowerCase()),
  firstName,
  lastName: 'Ким',
})
export const [anna, boris] = [person(1, 'Anna'), person(2, 'Boris')]
export const LINK = 'https://vk.com/app51000001#/group/1'
export const APP = { id: '51000001', secret: 'TEST_APP_SECRET_0123456789' }

/** A person who says yes to everything. */
export const agreeing: Dialogs = {
  share: () => Promise.resolve({ kind: 'message', people: [boris] }),
  wallPost: () => Promise.resolve({ postId: 7 }),
  message: () => Promise.resolve('sent'),
  showStory: () => Promise.resolve('published'),
  pickFriends: () => Promise.resolve([boris]),
  recommend: () => Promise.resolve('recommended'),
  allowNotifications: () => Promise.resolve('allowed'),
  showFriends: () => Promise.resolve('allowed'),
  allowMessages: () => Promise.resolve('allowed'),
  givePhone: () => Promise.resolve('given'),
  giveEmail: () => Promise.resolve('given'),
  giveCard: () => Promise.resolve('given'),
  giveGeo: () => Promise.resolve('given'),
  addToFavorites: () => Promise.resolve('added'),
  addToHome: () => Promise.resolve('added'),
  showImages: () => Promise.resolve('seen'),
  scanCode: () => Promise.resolve('PICKUP-42'),
}

/** One who closes every window. */
export const closing: Dialogs = {
  share: () => Promise.resolve(null),
  wallPost: () => Promise.resolve(null),
  message: () => Promise.resolve(null),
  showStory: () => Promise.resolve(null),
  pickFriends: () => Promise.resolve(null),
  recommend: () => Promise.resolve(null),
  allowNotifications: () => Promise.resolve(null),
  showFriends: () => Promise.resolve(null),
  allowMessages: () => Promise.resolve(null),
  givePhone: () => Promise.resolve(null),
  giveEmail: () => Promise.resolve(null),
  giveCard: () => Promise.resolve(null),
  giveGeo: () => Promise.resolve(null),
  addToFavorites: () => Promise.resolve(null),
  addToHome: () => Promise.resolve(null),
  showImages: () => Promise.resolve(null),
  scanCode: () => Promise.resolve(null),
}

/** What stands around a mini-app that Anna has open; what it tells the stage is noted in words. */
export function aStage(given: Partial<Stage> = {}, note: (happened: string) => void = () => undefined): Stage {
  const { device = devices['desktop-web'] } = given
  return {
    me: anna,
    device,
    app: APP,
    people: () => Promise.resolve([anna, boris]),
    friends: () => Promise.resolve([boris]),
    friendsShown: false,
    shelves: [],
    network: networkClient('https://ryadom.test/network', () => Promise.reject(new Error('nobody is asked here'))),
    dialogs: agreeing,
    storage: {
      read: () => Promise.resolve([{ key: 'said', value: '{}' }]),
      write: ({ key }) => Promise.resolve(note(`kept ${key}`)),
    },
    config: () =>
      configOf({ device, appId: APP.id, scheme: 'dark', viewport: { width: 1280, height: 800 }, keyboard: 0 }),
    launch: () =>
      Promise.resolve({ params: { vk_user_id: '1', vk_platform: device.platform, vk_ts: '1795000000' }, sign: 'abc' }),
    link: () => LINK,
    photo: (portrait, size) => `${portrait ?? 'camera'}-${size}`,
    forbidNotifications: () => Promise.resolve(note('forbidden')),
    shelved: (shelf) => note(`put on ${shelf}`),
    dressed: ({ statusBar, actionBar }) => note(`dressed ${statusBar} ${actionBar ?? 'as it was'}`),
    swipes: (whose) => note(`the swipe is the ${whose}'s`),
    started: () => note('started'),
    located: (fragment) => note(`located ${fragment}`),
    resized: ({ width, height = 600 }) => ({ width: Math.min(width, 1000), height }),
    scrolled: (top) => ({ top, height: 600 }),
    copied: (text) => Promise.resolve(note(`copied ${text}`)),
    opened: ({ appId, fragment }) => note(`opened ${appId} ${fragment}`),
    closed: () => note('closed'),
    ...given,
  }
}
