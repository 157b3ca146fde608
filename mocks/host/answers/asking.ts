import type { ErrorData, PersonalCardData, PersonalCardType, ReceiveData } from '@vkontakte/vk-bridge'
import * as v from 'valibot'

import { addressOf, emailOf, phoneOf, placeOf } from '../contacts.ts'
import { userDenied } from '../failures.ts'
import type { HostMood, Permission } from '../moods.ts'
import type { Answers } from '../played.ts'
import { signField } from '../signField.ts'
import type { Shelf, Stage } from '../stage.ts'
import { done, Id, nothing } from './props.ts'

/** What a person is asked for: the right to tell them things, what only the network knows of them, a place among theirs. */
export function asking(stage: Stage, { refuses }: HostMood) {
  const { me, app, dialogs } = stage

  /** Whoever has refused for good is not asked again. */
  async function given<T extends object>(
    permission: Permission,
    ask: () => Promise<string | null>,
    answer: () => T | Promise<T>,
  ): Promise<T | ErrorData> {
    if (refuses.includes(permission) || (await ask()) === null) return userDenied
    return await answer()
  }
  const signed = (name: 'phone_number' | 'email', value: string) => signField(app, me.id, name, value)

  async function putOn(shelf: Shelf, ask: () => Promise<string | null>) {
    if (stage.shelves.includes(shelf)) return done
    return await given(shelf, ask, () => {
      stage.shelved(shelf)
      return done
    })
  }

  return {
    VKWebAppAllowNotifications: {
      props: nothing,
      answer: () => given('notifications', dialogs.allowNotifications, () => done),
    },
    VKWebAppDenyNotifications: {
      props: nothing,
      async answer() {
        await stage.forbidNotifications()
        return done
      },
    },
    VKWebAppAllowMessagesFromGroup: {
      props: v.object({ group_id: Id, key: v.exactOptional(v.string()) }),
      answer: ({ group_id }) =>
        given(
          'messages',
          () => dialogs.allowMessages(group_id),
          () => done,
        ),
    },

    VKWebAppGetPhoneNumber: {
      props: nothing,
      answer() {
        const phone_number = phoneOf(me)
        return given(
          'phone',
          () => dialogs.givePhone(phone_number),
          async () => ({ phone_number, sign: await signed('phone_number', phone_number), is_verified: true }),
        )
      },
    },
    VKWebAppGetEmail: {
      props: nothing,
      answer() {
        const email = emailOf(me)
        return given(
          'email',
          () => dialogs.giveEmail(email),
          async () => ({ email, sign: await signed('email', email) }),
        )
      },
    },
    VKWebAppGetPersonalCard: {
      props: v.object({ type: v.pipe(v.array(v.picklist(['phone', 'email', 'address'])), v.nonEmpty()) }),
      async answer({ type }) {
        if (type.some((one) => refuses.includes(one))) return userDenied
        const card = cardOf(stage, type)
        return (await dialogs.giveCard(card)) ? card : userDenied
      },
    },
    VKWebAppGetGeodata: {
      props: nothing,
      async answer(): Promise<ReceiveData<'VKWebAppGetGeodata'> | ErrorData> {
        // A phone whose settings keep the place for themselves is no failure to VK.
        if (refuses.includes('geo')) return { available: 0 }
        const place = placeOf(me)
        return (await dialogs.giveGeo(place)) ? { available: 1, ...place } : userDenied
      },
    },

    VKWebAppAddToFavorites: { props: nothing, answer: () => putOn('favorites', dialogs.addToFavorites) },
    VKWebAppAddToHomeScreen: { props: nothing, answer: () => putOn('home', dialogs.addToHome) },
    VKWebAppAddToHomeScreenInfo: {
      props: nothing,
      answer: () => ({
        // A home screen that takes nothing from apps says so before anybody is asked.
        is_feature_supported: stage.device.supports('VKWebAppAddToHomeScreen') && !refuses.includes('home'),
        is_added_to_home_screen: stage.shelves.includes('home'),
      }),
    },
  } satisfies Answers
}

const cardOf = ({ me }: Stage, wanted: readonly PersonalCardType[]): PersonalCardData => ({
  ...(wanted.includes('phone') && { phone: phoneOf(me) }),
  ...(wanted.includes('email') && { email: emailOf(me) }),
  ...(wanted.includes('address') && { address: addressOf(me) }),
})
