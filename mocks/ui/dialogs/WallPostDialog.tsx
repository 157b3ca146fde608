import { useState } from 'react'

import type { Draft } from '../../host/stage.ts'
import { publishPost } from '../../network/contract.ts'
import { useDoing } from '../asking.ts'
import { useColumn } from '../column.ts'
import { LinkCard } from '../LinkCard.tsx'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

/** A mini-app suggests a post; the person may change its words, publish it, or not. */
export function WallPostDialog({ draft, done }: { draft: Draft; done: (posted: { postId: number } | null) => void }) {
  const { say } = useColumn()
  const words = useWords()
  const publish = useDoing(publishPost)
  const [text, setText] = useState(draft.text)
  const post = () =>
    publish.mutate(
      { text, link: draft.link },
      {
        onSuccess({ id }) {
          say(words.dialogs.posted)
          done({ postId: id })
        },
      },
    )

  const foot = (
    <>
      <button type="button" className={styles['second']} onClick={() => done(null)}>
        {words.dialogs.cancel}
      </button>
      <button type="button" className={styles['main']} disabled={publish.isPending} onClick={post}>
        {words.dialogs.publish}
      </button>
    </>
  )
  return (
    <Dialog title={words.dialogs.wall} close={() => done(null)} foot={foot}>
      <textarea
        className={styles['comment']}
        value={text}
        aria-label={words.dialogs.wallText}
        onChange={(event) => setText(event.target.value)}
      />
      {draft.link !== null && <LinkCard link={draft.link} from="other" size="small" />}
    </Dialog>
  )
}
