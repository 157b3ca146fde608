import { chooseMessages } from '../network/contract.ts'
import { useDoing } from './asking.ts'
import { useColumn } from './column.ts'
import { useWords } from './text/words.ts'

import styles from './CommunityPage.module.css'

/** Whether the community may write to this person: what they settled here or when its mini-app asked. */
export function MessagesRight({ communityId }: { communityId: number }) {
  const { me } = useColumn()
  const words = useWords().community.messages
  const choose = useDoing(chooseMessages)
  const allowed = me.writingCommunities.includes(communityId)
  return (
    <p className={styles['right']}>
      {allowed ? words.allowed : words.forbidden}
      <button
        type="button"
        className={styles['choose']}
        disabled={choose.isPending}
        onClick={() => choose.mutate({ communityId: String(communityId), allowed: !allowed })}
      >
        {allowed ? words.forbid : words.allow}
      </button>
    </p>
  )
}
