import type { PersonalCardData } from '@vkontakte/vk-bridge'
import { useMemo, useState } from 'react'

import type { Dialogs, Draft, Shared } from '../host/stage.ts'
import type { Person } from '../network/state.ts'
import type { Question } from './text/words.ts'

type Closing<T> = { readonly done: (answer: T | null) => void }

/** The window that is open over the screen, and how to answer it. */
export type Asked =
  | ({ kind: 'share'; link: string } & Closing<Shared>)
  | ({ kind: 'wallPost'; draft: Draft } & Closing<{ postId: number }>)
  | ({ kind: 'message'; to: Person; draft: Draft } & Closing<'sent'>)
  | ({ kind: 'friends'; many: boolean } & Closing<readonly Person[]>)
  | ({ kind: 'notifications' } & Closing<'allowed'>)
  | ({ kind: 'showFriends' } & Closing<'allowed'>)
  | ({ kind: 'question'; about: Question; lines: readonly string[]; pictures: readonly string[] } & Closing<true>)
  | ({ kind: 'code' } & Closing<string>)

/** One window at a time: a new one closes the old one, whose asker is told that the person refused. */
export function useDialogs(): { asked: Asked | null; dialogs: Dialogs } {
  const [asked, setAsked] = useState<Asked | null>(null)

  const dialogs = useMemo((): Dialogs => {
    const ask = <T>(asking: (done: Closing<T>['done']) => Asked): Promise<T | null> =>
      new Promise((resolve) => {
        const mine = asking((answer) => {
          setAsked((open) => (open === mine ? null : open))
          resolve(answer)
        })
        setAsked((open) => {
          open?.done(null)
          return mine
        })
      })
    type Shown = { lines?: readonly string[]; pictures?: readonly string[] }
    const question = async <T>(about: Question, yes: T, { lines = [], pictures = [] }: Shown = {}) =>
      (await ask<true>((done) => ({ kind: 'question', about, lines, pictures, done }))) && yes
    return {
      share: (link) => ask<Shared>((done) => ({ kind: 'share', link, done })),
      wallPost: (draft) => ask<{ postId: number }>((done) => ({ kind: 'wallPost', draft, done })),
      message: (to, draft) => ask<'sent'>((done) => ({ kind: 'message', to, draft, done })),
      pickFriends: (many) => ask<readonly Person[]>((done) => ({ kind: 'friends', many, done })),
      allowNotifications: () => ask<'allowed'>((done) => ({ kind: 'notifications', done })),
      showFriends: () => ask<'allowed'>((done) => ({ kind: 'showFriends', done })),
      showStory: ({ picture, button }) =>
        question('story', 'published', {
          lines: button ? [button.link] : [],
          pictures: picture === null ? [] : [picture],
        }),
      recommend: () => question('recommend', 'recommended'),
      allowMessages: () => question('messages', 'allowed'),
      givePhone: (phone) => question('phone', 'given', { lines: [phone] }),
      giveEmail: (email) => question('email', 'given', { lines: [email] }),
      giveCard: (card) => question('card', 'given', { lines: linesOf(card) }),
      giveGeo: ({ lat, long }) => question('geo', 'given', { lines: [`${lat}, ${long}`] }),
      addToFavorites: () => question('favorites', 'added'),
      addToHome: () => question('home', 'added'),
      showImages: ({ pictures }) => question('images', 'seen', { pictures }),
      scanCode: () => ask<string>((done) => ({ kind: 'code', done })),
    }
  }, [])

  return { asked, dialogs }
}

function linesOf({ phone, email, address }: PersonalCardData): string[] {
  const { country, city, specified_address, postal_code } = address ?? {}
  const where = [postal_code, country?.name, city?.name, specified_address].filter((part) => part !== undefined)
  return [phone ?? '', email ?? '', where.join(', ')].filter((line) => line !== '')
}
