import { useQuery } from '@tanstack/react-query'
import { Icon20CheckCircleOutline, Icon20LinkCircleOutline, Icon20UserOutline } from '@vkontakte/icons'
import { Group, Header } from '@vkontakte/vkui'

import { listCalledFriends } from '#domain/contract/friendLinks.ts'
import type { GroupId } from '#domain/ids.ts'
import type { FriendStep } from '#domain/invitation.ts'
import { SECOND } from '#domain/time.ts'

import { calledKey, recallCalled } from '../../../shop/calledFriends.ts'
import { useHost, useMe } from '../../../shop/ShopProvider.tsx'
import { useAgain } from '../../../shop/useAgain.ts'
import { useAnswer } from '../../../shop/useAnswer.ts'
import { text } from '../../../text/groupStory.ts'

import styles from './story.module.css'

const ICONS = {
  sent: Icon20UserOutline,
  opened: Icon20LinkCircleOutline,
  joined: Icon20CheckCircleOutline,
} as const satisfies Record<FriendStep, unknown>

/** How long a friend's next step may go unseen. */
const PAUSE = 20 * SECOND

/** The friends to whom one sent links of their own, and how far each has come by theirs. It is no loss where it cannot be said. */
export function CalledFriends({ groupId, gathers }: { groupId: GroupId; gathers: boolean }) {
  const host = useHost()
  const buyer = useMe()?.buyerId
  const called = useAnswer(listCalledFriends, { groupId })
  const { data: names = [] } = useQuery({
    queryKey: calledKey(buyer),
    queryFn: () => recallCalled(host),
    enabled: called.kind === 'ready' && called.value.length > 0,
    staleTime: 'static',
  })
  const ready = called.kind === 'ready' ? called : null
  const awaited = gathers && ready?.value.some(({ step }) => step !== 'joined')
  useAgain(() => ready?.retry(), awaited ? PAUSE : null)

  if (!ready || ready.value.length === 0) return null
  const nameOf = new Map(names)
  return (
    <Group header={<Header>{text.called}</Header>}>
      <ul className={styles['news']} aria-label={text.called}>
        {ready.value.map(({ code, step }) => {
          const Icon = ICONS[step]
          return (
            <li key={code} className={styles['item']}>
              <span aria-hidden className={`${styles['face']} ${step === 'joined' ? styles['good'] : ''}`}>
                <Icon />
              </span>
              <span className={styles['words']}>
                {nameOf.get(code) ?? text.friend}
                <span className={styles['at']}>{text.steps[step]}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Group>
  )
}
