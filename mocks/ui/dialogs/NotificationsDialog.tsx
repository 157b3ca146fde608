import { chooseNotifications } from '../../network/contract.ts'
import { useDoing } from '../asking.ts'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { PermissionDialog } from './PermissionDialog.tsx'

/** A mini-app asks whether it may notify. A no is remembered; waving the question away decides nothing. */
export function NotificationsDialog({ done }: { done: (allowed: 'allowed' | null) => void }) {
  const { app } = useSurroundings()
  const words = useWords().dialogs
  const choose = useDoing(chooseNotifications)

  return (
    <PermissionDialog
      title={words.notifyTitle(app.name)}
      text={words.notifyText}
      busy={choose.isPending}
      answer={(allowed) =>
        choose.mutate({ appId: app.id, allowed }, { onSuccess: () => done(allowed ? 'allowed' : null) })
      }
      close={() => done(null)}
    />
  )
}
