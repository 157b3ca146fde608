import type { UserInfo } from '@vkontakte/vk-bridge'
import * as v from 'valibot'

import { apiError, invalidParams, userDenied } from '../failures.ts'
import type { HostMood } from '../moods.ts'
import { friend, userInfo } from '../people.ts'
import type { Answers } from '../played.ts'
import type { Stage } from '../stage.ts'
import { Id } from './props.ts'

/** Who this person is, and who their friends are. */
export const people = ({ me, people: everybody, friends, friendsShown, dialogs, photo }: Stage, mood: HostMood) =>
  ({
    VKWebAppGetUserInfo: {
      props: v.object({
        user_id: v.exactOptional(Id),
        user_ids: v.exactOptional(v.pipe(v.string(), v.regex(/^\d+(,\d+)*$/))),
      }),
      async answer({ user_id, user_ids }) {
        const known = await everybody()
        const ids = user_ids?.split(',').map(Number) ?? [user_id ?? me.id]
        const found = ids.flatMap((id) => known.filter((person) => person.id === id))
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
        if (!scope.split(',').includes('friends')) return { access_token: TOKEN, scope: '' }
        if (mood.refuses.includes('friends')) return userDenied
        if (!friendsShown && (await dialogs.showFriends()) === null) return userDenied
        return { access_token: TOKEN, scope: 'friends' }
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
        const mine = await friends()
        const items = mine.slice(0, Number(params['count'] ?? 5_000)).map(({ id }) => id)
        return { response: { count: mine.length, items } }
      },
    },
  }) satisfies Answers

/** Who has this one has the right; whose friends they are is known by who is asking. */
export const TOKEN = 'a-token-of-the-pretend-network'
