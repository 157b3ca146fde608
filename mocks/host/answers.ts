import type { UserInfo } from '@vkontakte/vk-bridge'
import * as v from 'valibot'

import { appLinkAmong } from '../network/appLink.ts'
import { apiError, invalidParams, unsupported, userDenied } from './failures.ts'
import type { Answers } from './host.ts'
import { friend, launched, shareResults, userInfo } from './people.ts'
import type { Stage } from './stage.ts'

const done = { result: true } as const
const nothing = v.object({})
const Id = v.pipe(v.number(), v.safeInteger())
const Size = v.pipe(v.number(), v.finite(), v.minValue(1))

/** What VK answers to each method that the mini-app uses. A method missing here is one that it does not use. */
export function playVk(stage: Stage): Answers {
  const { me, dialogs, photo } = stage
  /** VK's phones have these, its desktop site fails. */
  const onPhone = () => (stage.phone ? done : unsupported('Only phones have it'))

  const answers: Answers = {
    VKWebAppInit: {
      props: nothing,
      answer() {
        stage.started()
        return done
      },
    },
    SetSupportedHandlers: {
      props: nothing,
      answer: () => ({
        supportedHandlers: Object.keys(answers).filter((method) => stage.phone || !PHONES_ONLY.has(method)) as [],
      }),
    },
    VKWebAppGetConfig: { props: nothing, answer: () => stage.config() },
    VKWebAppGetLaunchParams: { props: nothing, answer: async () => launched(await stage.launch()) },
    VKWebAppGetClientVersion: {
      props: nothing,
      answer: () => ({ platform: stage.phone ? 'mobile-web' : 'web', version: '1.0' }),
    },

    VKWebAppGetUserInfo: {
      props: v.object({ user_id: v.exactOptional(Id), user_ids: v.exactOptional(v.string()) }),
      async answer({ user_id, user_ids }) {
        const people = await stage.people()
        const ids = user_ids?.split(',').map(Number) ?? [user_id ?? me.id]
        const found = ids.flatMap((id) => people.filter((person) => person.id === id))
        const [first] = found.map((person) => userInfo(person, photo))
        if (!first || found.length < ids.length) return invalidParams('There is no such person')
        // Asked for several, VK answers with a list, which the bridge's types do not say.
        return user_ids === undefined
          ? first
          : ({ result: found.map((one) => userInfo(one, photo)) } as unknown as UserInfo)
      },
    },
    VKWebAppGetFriends: {
      props: v.object({ multi: v.exactOptional(v.boolean()) }),
      async answer({ multi = false }) {
        const picked = await dialogs.pickFriends(multi)
        return picked ? { users: picked.map((person) => friend(person, photo)) } : userDenied
      },
    },

    VKWebAppGetAuthToken: {
      props: v.object({ app_id: Id, scope: v.string() }),
      async answer({ scope }) {
        // The only right that a mini-app is given here.
        const wanted = scope.split(',').includes('friends')
        const given = wanted && (stage.friendsShown || (await dialogs.showFriends()) !== null)
        if (wanted && !given) return userDenied
        return { access_token: TOKEN, scope: given ? 'friends' : '' }
      },
    },
    VKWebAppCallAPIMethod: {
      props: v.object({
        method: v.string(),
        params: v.objectWithRest({ access_token: v.string(), v: v.string() }, v.union([v.string(), v.number()])),
      }),
      async answer({ method, params }) {
        if (params.access_token !== TOKEN) return apiError(5, 'User authorization failed')
        if (method !== 'friends.get') return apiError(3, 'Unknown method passed')
        const friends = await stage.friends()
        const items = friends.slice(0, Number(params['count'] ?? 5_000)).map(({ id }) => id)
        return { response: { count: friends.length, items } }
      },
    },

    VKWebAppShare: {
      props: v.object({ link: v.exactOptional(v.string()) }),
      async answer({ link = stage.link() }) {
        const shared = await dialogs.share(link)
        return shared ? shareResults(shared, photo) : userDenied
      },
    },
    VKWebAppShowWallPostBox: {
      props: v.object({ message: v.optional(v.string(), ''), attachments: v.optional(v.string(), '') }),
      async answer({ message = '', attachments = '' }) {
        if (!message && !attachments) return invalidParams('message or attachments')
        const link = attachments.split(',').find((one) => /^https?:/.test(one)) ?? appLinkAmong(message)
        const posted = await dialogs.wallPost({ text: message, link })
        return posted ? { post_id: posted.postId } : userDenied
      },
    },
    VKWebAppShowMessageBox: {
      props: v.object({ peer_id: Id, message: v.string() }),
      async answer({ peer_id, message }) {
        const to = (await stage.people()).find(({ id }) => id === peer_id)
        if (!to) return invalidParams('peer_id')
        const link = appLinkAmong(message)
        const text = link ? message.replace(link, '').trim() : message
        return (await dialogs.message(to, { text, link })) ? done : userDenied
      },
    },
    VKWebAppAllowNotifications: {
      props: nothing,
      answer: async () => ((await dialogs.allowNotifications()) ? done : userDenied),
    },
    VKWebAppDenyNotifications: {
      props: nothing,
      async answer() {
        await stage.forbidNotifications()
        return done
      },
    },

    VKWebAppSetLocation: {
      props: v.object({ location: v.string(), replace_state: v.exactOptional(v.boolean()) }),
      answer({ location }) {
        stage.located(location)
        return done
      },
    },
    VKWebAppOpenApp: {
      props: v.object({ app_id: Id, location: v.exactOptional(v.string()) }),
      answer({ app_id, location = '' }) {
        stage.opened({ appId: String(app_id), fragment: location })
        return done
      },
    },
    VKWebAppClose: {
      props: v.object({ status: v.picklist(['success', 'failed']), payload: v.optional(v.unknown()) }),
      answer({ payload }) {
        stage.closed()
        return { payload }
      },
    },
    VKWebAppCopyText: {
      props: v.object({ text: v.string() }),
      async answer({ text }) {
        await stage.copied(text)
        return done
      },
    },
    VKWebAppResizeWindow: {
      props: v.object({ width: Size, height: v.exactOptional(Size) }),
      answer: (size) => (stage.phone ? unsupported('Only the desktop site has it') : stage.resized(size)),
    },
    VKWebAppScroll: {
      props: v.object({ top: v.number(), speed: v.exactOptional(v.number()) }),
      answer: ({ top }) => stage.scrolled(top),
    },

    VKWebAppSetViewSettings: { props: v.object({ status_bar_style: v.picklist(['light', 'dark']) }), answer: onPhone },
    VKWebAppSetSwipeSettings: { props: v.object({ history: v.boolean() }), answer: onPhone },
    VKWebAppTapticImpactOccurred: {
      props: v.object({ style: v.picklist(['light', 'medium', 'heavy']) }),
      answer: onPhone,
    },
    VKWebAppTapticNotificationOccurred: {
      props: v.object({ type: v.picklist(['error', 'success', 'warning']) }),
      answer: onPhone,
    },
    VKWebAppTapticSelectionChanged: { props: nothing, answer: onPhone },
  }
  return answers
}

/** Who has this one has the right; whose friends they are is known by who is asking. */
export const TOKEN = 'a-token-of-the-pretend-network'

const PHONES_ONLY = new Set([
  'VKWebAppSetViewSettings',
  'VKWebAppSetSwipeSettings',
  'VKWebAppTapticImpactOccurred',
  'VKWebAppTapticNotificationOccurred',
  'VKWebAppTapticSelectionChanged',
])
