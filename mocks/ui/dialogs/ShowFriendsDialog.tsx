import { showFriends } from '../../network/contract.ts'
import { useDoing } from '../asking.ts'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

/** A mini-app asks to know who one's friends are. A yes is remembered, as VK remembers it. */
export function ShowFriendsDialog({ done }: { done: (allowed: 'allowed' | null) => void }) {
  const { app } = useSurroundings()
  const words = useWords()
  const show = useDoing(showFriends)

  const foot = (
    <>
      <button type="button" className={styles['second']} onClick={() => done(null)}>
        {words.dialogs.forbid}
      </button>
      <button
        type="button"
        className={styles['main']}
        onClick={() => show.mutate({ appId: app.id }, { onSuccess: () => done('allowed') })}
      >
        {words.dialogs.allow}
      </button>
    </>
  )
  return (
    <Dialog title={words.dialogs.showFriendsTitle(app.name)} close={() => done(null)} foot={foot}>
      <p>{words.dialogs.showFriendsText}</p>
    </Dialog>
  )
}
