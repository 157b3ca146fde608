import { chooseNotifications } from '../../network/contract.ts'
import { useDoing } from '../asking.ts'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

/** A mini-app asks whether it may notify. A no is remembered; waving the question away decides nothing. */
export function NotificationsDialog({ done }: { done: (allowed: 'allowed' | null) => void }) {
  const { app } = useSurroundings()
  const words = useWords()
  const choose = useDoing(chooseNotifications)
  const answer = (allowed: boolean) =>
    choose.mutate({ appId: app.id, allowed }, { onSuccess: () => done(allowed ? 'allowed' : null) })

  const foot = (
    <>
      <button type="button" className={styles['second']} onClick={() => answer(false)}>
        {words.dialogs.forbid}
      </button>
      <button type="button" className={styles['main']} onClick={() => answer(true)}>
        {words.dialogs.allow}
      </button>
    </>
  )
  return (
    <Dialog title={words.dialogs.notifyTitle(app.name)} close={() => done(null)} foot={foot}>
      <p>{words.dialogs.notifyText}</p>
    </Dialog>
  )
}
