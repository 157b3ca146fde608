import { useState } from 'react'

import { listNotifications } from '../network/contract.ts'
import { useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { Icon } from './Icon.tsx'
import { useWords } from './text/words.ts'
import type { Toast } from './useToasts.ts'

import styles from './Toasts.module.css'

/** What has just been said, and the notifications that arrived while this screen was open, until they are waved away. */
export function Toasts({ toasts }: { toasts: readonly Toast[] }) {
  const { phone, whereabouts } = useColumn()
  return (
    <output className={styles['toasts']} data-corner={!phone} data-below-capsule={phone && whereabouts.open !== null}>
      <Arrived />
      {toasts.map(({ id, words }) => (
        <p key={id} className={styles['toast']}>
          {words}
        </p>
      ))}
    </output>
  )
}

function Arrived() {
  const { me, openApp, whereabouts } = useColumn()
  const words = useWords()
  const { data } = useSeen(me.person.name, listNotifications, {})
  const newest = data?.find(({ seen }) => !seen)
  // What was already waiting when the screen opened is counted at the bell; only later news shows itself.
  const [known, setKnown] = useState<number | null>(null)
  if (data && known === null) setKnown(newest?.id ?? 0)
  if (!newest || known === null || newest.id <= known || whereabouts.page.kind === 'notifications') return null

  const community = me.communities[0]
  return (
    <div className={styles['notice']}>
      <button
        type="button"
        className={styles['open']}
        onClick={() => {
          setKnown(newest.id)
          openApp({ fragment: newest.fragment, ref: 'apps_api_notifications', communityId: null })
        }}
      >
        <Avatar portrait={community?.portrait ?? null} name={community?.name ?? ''} size={36} />
        <span>{newest.text}</span>
      </button>
      <button
        type="button"
        className={styles['away']}
        aria-label={words.dialogs.close}
        onClick={() => setKnown(newest.id)}
      >
        <Icon name="close" size={18} />
      </button>
    </div>
  )
}
