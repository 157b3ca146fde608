import type { AnyReceiveMethodName, AnyRequestMethodName } from '@vkontakte/vk-bridge'

export type Method = AnyRequestMethodName & AnyReceiveMethodName

/** The four clients of each network: its Android and iOS apps, its mobile site, its desktop site. */
export type Letter = 'A' | 'i' | 'm' | 'W'

/**
 * Where each method of the bridge really is, played here or not: VK's clients, then Odnoklassniki's
 * (https://dev.vk.com/ru/bridge/overview, https://dev.vk.com/ru/ok/development/bridge). A bridge that gains
 * a method asks for its line here.
 */
const WHERE: Readonly<Record<Method, readonly [vk: string, ok: string]>> = {
  VKWebAppInit: ['AimW', 'AimW'],
  SetSupportedHandlers: ['AimW', 'AimW'],
  VKWebAppGetConfig: ['AimW', 'AimW'],
  VKWebAppGetLaunchParams: ['AimW', 'AimW'],
  VKWebAppGetClientVersion: ['AimW', 'AimW'],
  VKWebAppCallAPIMethod: ['AimW', 'AimW'],
  OKWebAppCallAPIMethod: ['', ''],
  VKWebAppCreateHash: ['AimW', ''],
  VKWebAppTrackEvent: ['AimW', 'AimW'],

  VKWebAppGetUserInfo: ['AimW', 'AimW'],
  VKWebAppGetFriends: ['AimW', 'AimW'],
  VKWebAppGetAuthToken: ['AimW', 'AimW'],
  VKWebAppGetCommunityToken: ['AimW', ''],
  VKWebAppCheckAllowedScopes: ['AimW', 'imW'],
  VKWebAppGetPhoneNumber: ['AiW', 'imW'],
  VKWebAppGetEmail: ['AiW', 'imW'],
  VKWebAppGetPersonalCard: ['Ai', ''],
  VKWebAppGetGeodata: ['AimW', ''],
  VKWebAppGetGrantedPermissions: ['Ai', ''],
  VKWebAppOpenContacts: ['Ai', 'Ai'],

  VKWebAppShare: ['AimW', 'AimW'],
  VKWebAppShowWallPostBox: ['AimW', ''],
  VKWebAppOpenWallPost: ['AimW', ''],
  VKWebAppShowStoryBox: ['AimW', 'AimW'],
  VKWebAppSubscribeStoryApp: ['AimW', ''],
  // Nobody has seen it on a site.
  VKWebAppShowMessageBox: ['Ai', ''],
  VKWebAppShowInviteBox: ['AimW', 'AimW'],
  VKWebAppShowRequestBox: ['AimW', 'imW'],
  VKWebAppShowLeaderBoardBox: ['AimW', ''],
  VKWebAppRecommend: ['AimW', ''],
  VKWebAppAddToFavorites: ['AimW', ''],
  VKWebAppAddToProfile: ['AimW', ''],
  VKWebAppAddToMenu: ['W', ''],
  VKWebAppAddToHomeScreen: ['A', ''],
  VKWebAppAddToHomeScreenInfo: ['AimW', ''],

  VKWebAppAllowNotifications: ['AimW', 'AimW'],
  VKWebAppDenyNotifications: ['AimW', 'AimW'],
  VKWebAppAllowMessagesFromGroup: ['AimW', 'AimW'],
  VKWebAppJoinGroup: ['AimW', 'AimW'],
  VKWebAppLeaveGroup: ['AimW', 'AimW'],
  VKWebAppGetGroupInfo: ['AimW', 'AimW'],
  VKWebAppAddToCommunity: ['AimW', 'AimW'],
  VKWebAppSendPayload: ['Ai', ''],
  VKWebAppShowCommunityWidgetPreviewBox: ['W', ''],

  VKWebAppOpenPayForm: ['AimW', ''],
  VKWebAppShowOrderBox: ['AmW', 'AimW'],
  VKWebAppShowSubscriptionBox: ['AmW', 'AimW'],
  VKWebAppShowNativeAds: ['AimW', 'AimW'],
  VKWebAppCheckNativeAds: ['AimW', 'AimW'],
  VKWebAppShowBannerAd: ['AimW', 'AimW'],
  VKWebAppCheckBannerAd: ['AimW', 'AimW'],
  VKWebAppHideBannerAd: ['AimW', 'AimW'],
  VKWebAppRetargetingPixel: ['AimW', 'AimW'],
  VKWebAppConversionHit: ['AimW', ''],
  VKWebAppCheckSurvey: ['AimW', ''],
  VKWebAppShowSurvey: ['AimW', ''],

  VKWebAppStorageGet: ['AimW', 'AimW'],
  VKWebAppStorageGetKeys: ['AimW', 'AimW'],
  VKWebAppStorageSet: ['AimW', 'AimW'],

  VKWebAppSetLocation: ['AimW', 'AmW'],
  VKWebAppOpenApp: ['AimW', 'mW'],
  VKWebAppSendToClient: ['mW', ''],
  VKWebAppClose: ['AimW', 'AimW'],
  VKWebAppCopyText: ['AimW', 'AimW'],
  VKWebAppTranslate: ['AimW', 'AimW'],
  VKWebAppShowSlidesSheet: ['AimW', ''],
  VKWebAppShowImages: ['Aim', 'Aim'],
  VKWebAppDownloadFile: ['Ai', 'A'],
  VKWebAppOpenCodeReader: ['Ai', 'Ai'],
  VKWebAppOpenQR: ['Ai', 'Ai'],
  VKWebAppScroll: ['mW', 'mW'],
  VKWebAppScrollTop: ['W', 'W'],
  VKWebAppScrollTopStart: ['W', 'W'],
  VKWebAppScrollTopStop: ['W', 'W'],
  VKWebAppResizeWindow: ['W', 'W'],

  VKWebAppSetViewSettings: ['Ai', 'Ai'],
  VKWebAppSetSwipeSettings: ['i', 'i'],
  VKWebAppEnableSwipeBack: ['i', 'i'],
  VKWebAppDisableSwipeBack: ['i', 'i'],
  VKWebAppTapticImpactOccurred: ['Ai', 'i'],
  VKWebAppTapticNotificationOccurred: ['Ai', 'i'],
  VKWebAppTapticSelectionChanged: ['Ai', 'i'],
  VKWebAppFlashGetInfo: ['Ai', 'Ai'],
  VKWebAppFlashSetLevel: ['Ai', 'Ai'],
  VKWebAppAccelerometerStart: ['Ai', 'Ai'],
  VKWebAppAccelerometerStop: ['Ai', 'Ai'],
  VKWebAppGyroscopeStart: ['Ai', 'Ai'],
  VKWebAppGyroscopeStop: ['Ai', 'Ai'],
  VKWebAppDeviceMotionStart: ['Ai', 'Ai'],
  VKWebAppDeviceMotionStop: ['Ai', 'Ai'],
  VKWebAppAudioPause: ['Ai', ''],
  VKWebAppCallStart: ['W', ''],
  VKWebAppCallJoin: ['W', ''],
  VKWebAppCallGetStatus: ['W', ''],
}

export const isMethod = (name: string): name is Method => Object.hasOwn(WHERE, name)

export const allMethods = Object.keys(WHERE).filter(isMethod)

export function isThere(method: string, client: 'vk' | 'ok', letter: Letter): boolean {
  if (!isMethod(method)) return false
  const [vk, ok] = WHERE[method]
  return (client === 'vk' ? vk : ok).includes(letter)
}
