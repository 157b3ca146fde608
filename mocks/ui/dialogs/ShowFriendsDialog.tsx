import { showFriends } from '../../network/contract.ts'
import { useDoing } from '../asking.ts'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { PermissionDialog } from './PermissionDialog.tsx'

/** A mini-app asks to know who one's friends are. A yes is remembered, as VK remembers it. */
export function ShowFriendsDialog({ done }: { done: (allowed: 'allowed' | null) => void }) {
  const { app } = useSurroundings()
  const words = useWords().dialogs
  const show = useDoing(showFriends)
  const allow = () => show.mutate({ appId: app.id }, { onSuccess: () => done('allowed') })

  return (
    <PermissionDialog
      title={words.showFriendsTitle(app.name)}
      text={words.showFriendsText}
      busy={show.isPending}
      answer={(allowed) => (allowed ? allow() : done(null))}
      close={() => done(null)}
    />
  )
}
