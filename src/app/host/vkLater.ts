import type { Host, HostVerb, LaterVerbs } from './host.ts'
import { type Method, type VkAsk, WINDOW } from './vkAsk.ts'
import { matchBars } from './vkBars.ts'
import { readCode } from './vkCodeReader.ts'
import { askContacts, askEmail } from './vkContacts.ts'
import { fitFrame } from './vkFrame.ts'
import { askFriends, messageFriends } from './vkFriends.ts'
import { askMayNotify } from './vkNews.ts'
import { tellPixel } from './vkPixel.ts'
import { shareLink } from './vkShare.ts'
import { recall, remember } from './vkStorage.ts'
import { tellStory } from './vkStory.ts'
import { isMethodSupported } from './vkSupports.ts'
import { askWhereabouts } from './vkWhereabouts.ts'

type Around = Pick<Host, 'launchString' | 'isWebView' | 'look' | 'onLook'>

/** What of VK no first screen needs: fetched when it is first wanted. */
export function createVkLater(vk: VkAsk, around: Around): LaterVerbs {
  const { launchString, isWebView } = around
  const { tell } = vk
  return {
    isSupported: (verb) => isVerbSupported(vk, verb),

    share: (link) => shareLink(vk, link),
    postToWall: ({ message, link }) => tell('VKWebAppShowWallPostBox', { message, attachments: link }, WINDOW),
    story: (story) => tellStory(vk, launchString, story),
    messageFriends: (letter) => messageFriends(vk, letter),
    copy: (text) => tell('VKWebAppCopyText', { text }),

    allowNotifications: () => tell('VKWebAppAllowNotifications', {}, WINDOW),
    denyNotifications: () => tell('VKWebAppDenyNotifications', {}),
    mayNotify: () => askMayNotify(vk),
    allowMessages: (community) => tell('VKWebAppAllowMessagesFromGroup', { group_id: community }, WINDOW),
    friends: () => askFriends(vk, launchString),
    contacts: (wanted) => askContacts(vk, wanted),
    whereabouts: () => askWhereabouts(vk),
    readCode: () => readCode(vk),
    email: () => askEmail(vk),

    pictures: ({ addresses, first }) =>
      tell('VKWebAppShowImages', { images: [...addresses], start_index: first }, WINDOW),
    addToFavourites: () => tell('VKWebAppAddToFavorites', {}, WINDOW),
    addToHomeScreen: () => tell('VKWebAppAddToHomeScreen', {}, WINDOW),
    pixel: (hit) => tellPixel(vk, hit),
    remember: (hint) => remember(vk, hint),
    recall: (name) => recall(vk, name),
    fitIn: () => {
      matchBars(vk, around)
      fitFrame(vk, around)
    },
    haptic: (touch) => {
      if (!isWebView) return
      if (touch === 'tap') void tell('VKWebAppTapticImpactOccurred', { style: 'light' })
      else void tell('VKWebAppTapticNotificationOccurred', { type: touch })
    },
  }
}

/** The methods that each verb takes; of those that stand together one is enough. */
const METHODS = {
  share: [['VKWebAppShare']],
  postToWall: [['VKWebAppShowWallPostBox']],
  story: [['VKWebAppShowStoryBox']],
  messageFriends: [['VKWebAppGetFriends'], ['VKWebAppShowMessageBox']],
  allowNotifications: [['VKWebAppAllowNotifications']],
  allowMessages: [['VKWebAppAllowMessagesFromGroup']],
  friends: [['VKWebAppGetAuthToken'], ['VKWebAppCallAPIMethod']],
  contacts: [['VKWebAppGetPersonalCard', 'VKWebAppGetPhoneNumber']],
  whereabouts: [['VKWebAppGetGeodata']],
  readCode: [['VKWebAppOpenCodeReader']],
  email: [['VKWebAppGetEmail']],
  pictures: [['VKWebAppShowImages']],
  favourites: [['VKWebAppAddToFavorites']],
  homeScreen: [['VKWebAppAddToHomeScreen'], ['VKWebAppAddToHomeScreenInfo']],
  pixel: [['VKWebAppRetargetingPixel']],
} as const satisfies Record<HostVerb, readonly (readonly Method[])[]>

async function isVerbSupported(vk: VkAsk, verb: HostVerb): Promise<boolean | null> {
  const anyOf = async (methods: readonly Method[]) => {
    const said = await Promise.all(methods.map((method) => isMethodSupported(vk, method)))
    return said.includes(true) || (said.includes(null) ? null : false)
  }
  const each = await Promise.all(METHODS[verb].map(anyOf))
  const has = !each.includes(false) && (each.includes(null) ? null : true)
  if (!has || verb !== 'homeScreen') return has
  // The method is there on phones whose home screen takes nothing, and where the app stands on it already.
  const info = await vk.ask('VKWebAppAddToHomeScreenInfo', {})
  if (info.kind === 'timeout') return null
  return info.kind === 'done' && info.value.is_feature_supported && !info.value.is_added_to_home_screen
}
