import { useState } from 'react'

import type { Draft } from '../../host/stage.ts'
import { sendMessage } from '../../network/contract.ts'
import type { Person } from '../../network/state.ts'
import { fullName } from '../../network/views.ts'
import { useDoing } from '../asking.ts'
import { useColumn } from '../column.ts'
import { LinkCard } from '../LinkCard.tsx'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

export function MessageDialog({ to, draft, done }: { to: Person; draft: Draft; done: (sent: 'sent' | null) => void }) {
  const { say } = useColumn()
  const words = useWords()
  const send = useDoing(sendMessage)
  const [text, setText] = useState(draft.text)
  const sendIt = () =>
    send.mutate(
      { people: [to.id], chats: [], text, link: draft.link },
      {
        onSuccess() {
          say(words.dialogs.sent)
          done('sent')
        },
      },
    )

  const foot = (
    <>
      <button type="button" className={styles['second']} onClick={() => done(null)}>
        {words.dialogs.cancel}
      </button>
      <button
        type="button"
        className={styles['main']}
        disabled={send.isPending || (text.trim() === '' && draft.link === null)}
        onClick={sendIt}
      >
        {words.messages.send}
      </button>
    </>
  )
  return (
    <Dialog title={words.dialogs.message(fullName(to))} close={() => done(null)} foot={foot}>
      <textarea
        className={styles['comment']}
        value={text}
        aria-label={words.messages.write}
        onChange={(event) => setText(event.target.value)}
      />
      {draft.link !== null && <LinkCard link={draft.link} from="other" size="small" />}
    </Dialog>
  )
}
