import { allowMessages } from '../../network/contract.ts'
import { useDoing } from '../asking.ts'
import { useColumn } from '../column.ts'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

type Asking = Readonly<{ communityId: number; done: (allowed: 'allowed' | null) => void }>

/** A community asks whether it may write first. A yes is remembered. */
export function MessagesDialog({ communityId, done }: Asking) {
  const { me } = useColumn()
  const { app } = useSurroundings()
  const words = useWords()
  const allow = useDoing(allowMessages)
  const name = me.communities.find(({ id }) => id === communityId)?.name ?? app.name

  const foot = (
    <>
      <button type="button" className={styles['second']} onClick={() => done(null)}>
        {words.dialogs.forbid}
      </button>
      <button
        type="button"
        className={styles['main']}
        disabled={allow.isPending}
        onClick={() => allow.mutate({ communityId: String(communityId) }, { onSuccess: () => done('allowed') })}
      >
        {words.dialogs.allow}
      </button>
    </>
  )
  return (
    <Dialog title={words.questions.messages.title(name)} close={() => done(null)} foot={foot}>
      <p>{words.dialogs.messagesText}</p>
    </Dialog>
  )
}
