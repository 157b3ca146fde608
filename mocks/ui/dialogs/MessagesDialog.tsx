import { chooseMessages } from '../../network/contract.ts'
import { useDoing } from '../asking.ts'
import { useColumn } from '../column.ts'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { PermissionDialog } from './PermissionDialog.tsx'

type Asking = Readonly<{ communityId: number; done: (allowed: 'allowed' | null) => void }>

/** A community asks whether it may write first. A yes is remembered. */
export function MessagesDialog({ communityId, done }: Asking) {
  const { me } = useColumn()
  const { app } = useSurroundings()
  const words = useWords()
  const remember = useDoing(chooseMessages)
  const name = me.communities.find(({ id }) => id === communityId)?.name ?? app.name
  const allow = () =>
    remember.mutate({ communityId: String(communityId), allowed: true }, { onSuccess: () => done('allowed') })

  return (
    <PermissionDialog
      title={words.questions.messages.title(name)}
      text={words.dialogs.messagesText}
      busy={remember.isPending}
      answer={(allowed) => (allowed ? allow() : done(null))}
      close={() => done(null)}
    />
  )
}
