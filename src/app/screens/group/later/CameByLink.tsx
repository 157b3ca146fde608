import { Group } from '@vkontakte/vkui'

import { countInvited } from '#domain/contract/me.ts'
import type { GroupId } from '#domain/ids.ts'

import { useAnswer } from '../../../shop/useAnswer.ts'
import { text } from '../../../text/groupStory.ts'

import styles from './story.module.css'

/** How many people one's own link has brought to the group. It is no loss where it cannot be said. */
export function CameByLink({ groupId }: { groupId: GroupId }) {
  const invited = useAnswer(countInvited, { targetId: groupId })
  if (invited.kind !== 'ready' || invited.value.came === 0) return null
  return (
    <Group>
      <p className={styles['came']}>{text.came(invited.value.came)}</p>
    </Group>
  )
}
