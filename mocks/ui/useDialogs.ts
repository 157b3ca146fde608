import { useMemo, useState } from 'react'

import type { Dialogs, Draft, Shared } from '../host/stage.ts'
import type { Person } from '../network/state.ts'

type Closing<T> = { readonly done: (answer: T | null) => void }

/** The window that is open over the screen, and how to answer it. */
export type Asked =
  | ({ kind: 'share'; link: string } & Closing<Shared>)
  | ({ kind: 'wallPost'; draft: Draft } & Closing<{ postId: number }>)
  | ({ kind: 'message'; to: Person; draft: Draft } & Closing<'sent'>)
  | ({ kind: 'friends'; many: boolean } & Closing<readonly Person[]>)
  | ({ kind: 'notifications' } & Closing<'allowed'>)
  | ({ kind: 'showFriends' } & Closing<'allowed'>)

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
    return {
      share: (link) => ask<Shared>((done) => ({ kind: 'share', link, done })),
      wallPost: (draft) => ask<{ postId: number }>((done) => ({ kind: 'wallPost', draft, done })),
      message: (to, draft) => ask<'sent'>((done) => ({ kind: 'message', to, draft, done })),
      pickFriends: (many) => ask<readonly Person[]>((done) => ({ kind: 'friends', many, done })),
      allowNotifications: () => ask<'allowed'>((done) => ({ kind: 'notifications', done })),
      showFriends: () => ask<'allowed'>((done) => ({ kind: 'showFriends', done })),
    }
  }, [])

  return { asked, dialogs }
}
