import type { PersonalCardData } from '@vkontakte/vk-bridge'
import { useMemo, useState } from 'react'

import type { Album, Dialogs, Draft, Shared, Story } from '../host/stage.ts'
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
  | ({ kind: 'story'; story: Story } & Closing<'published'>)
  | ({ kind: 'images'; album: Album } & Closing<'seen'>)
  | ({ kind: 'messages'; communityId: number } & Closing<'allowed'>)
  | ({ kind: 'question'; about: Question; lines: readonly string[] } & Closing<true>)
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
    const question = async <T>(about: Question, yes: T, lines: readonly string[] = []) =>
      (await ask<true>((done) => ({ kind: 'question', about, lines, done }))) && yes
    return {
      share: (link) => ask<Shared>((done) => ({ kind: 'share', link, done })),
      wallPost: (draft) => ask<{ postId: number }>((done) => ({ kind: 'wallPost', draft, done })),
      message: (to, draft) => ask<'sent'>((done) => ({ kind: 'message', to, draft, done })),
      pickFriends: (many) => ask<readonly Person[]>((done) => ({ kind: 'friends', many, done })),
      allowNotifications: () => ask<'allowed'>((done) => ({ kind: 'notifications', done })),
      showFriends: () => ask<'allowed'>((done) => ({ kind: 'showFriends', done })),
      showStory: (story) => ask<'published'>((done) => ({ kind: 'story', story, done })),
      recommend: () => question('recommend', 'recommended'),
      allowMessages: (communityId) => ask<'allowed'>((done) => ({ kind: 'messages', communityId, done })),
      givePhone: (phone) => question('phone', 'given', [phone]),
      giveEmail: (email) => question('email', 'given', [email]),
      giveCard: (card) => question('card', 'given', linesOf(card)),
      giveGeo: ({ lat, long }) => question('geo', 'given', [`${lat}, ${long}`]),
      addToFavorites: () => question('favorites', 'added'),
      addToHome: () => question('home', 'added'),
      showImages: (album) => ask<'seen'>((done) => ({ kind: 'images', album, done })),
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
