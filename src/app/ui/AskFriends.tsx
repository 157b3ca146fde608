import { Button } from '@vkontakte/vkui'
import { useState } from 'react'

import type { FriendsAnswer } from '../host/host.ts'
import { useHost } from '../shop/ShopProvider.tsx'
import { useFriends } from '../shop/useFriends.ts'
import { text } from '../text/groups.ts'

import styles from './AskFriends.module.css'

/** Offers to show the friends' groups, where groups are listed. What came of it is said in the same place. */
export function AskFriends({ friendly }: { friendly: boolean }) {
  const host = useHost()
  const { standing, ask } = useFriends()
  const [answer, setAnswer] = useState<FriendsAnswer['kind'] | 'asking' | null>(null)
  if (answer === null && standing !== 'open') return null

  const find = async () => {
    setAnswer('asking')
    const { kind } = await ask()
    host.haptic(kind === 'done' ? 'success' : 'warning')
    setAnswer(kind)
  }
  const isOver = answer !== null && answer !== 'asking'
  return (
    <div className={styles['ask']}>
      <output className={styles['why']}>{isOver ? wordsFor(answer, friendly) : text.friends.why}</output>
      {!isOver && (
        <Button mode="secondary" size="m" loading={answer === 'asking'} onClick={() => void find()}>
          {text.friends.show}
        </Button>
      )}
    </div>
  )
}

function wordsFor(answer: FriendsAnswer['kind'], friendly: boolean): string {
  if (answer === 'done') return friendly ? text.friends.first : text.friends.nobody
  return answer === 'cancelled' || answer === 'denied' ? text.friends.refused : text.friends.failed
}
