import type { Asked } from '../useDialogs.ts'
import { CodeDialog } from './CodeDialog.tsx'
import { FriendsDialog } from './FriendsDialog.tsx'
import { ImagesDialog } from './ImagesDialog.tsx'
import { MessageDialog } from './MessageDialog.tsx'
import { MessagesDialog } from './MessagesDialog.tsx'
import { NotificationsDialog } from './NotificationsDialog.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'
import { ShareDialog } from './ShareDialog.tsx'
import { ShowFriendsDialog } from './ShowFriendsDialog.tsx'
import { StoryDialog } from './StoryDialog.tsx'
import { WallPostDialog } from './WallPostDialog.tsx'

export function DialogOver({ asked }: { asked: Asked }) {
  if (asked.kind === 'share') return <ShareDialog {...asked} />
  if (asked.kind === 'wallPost') return <WallPostDialog {...asked} />
  if (asked.kind === 'message') return <MessageDialog {...asked} />
  if (asked.kind === 'story') return <StoryDialog {...asked} />
  if (asked.kind === 'images') return <ImagesDialog {...asked} />
  if (asked.kind === 'messages') return <MessagesDialog {...asked} />
  if (asked.kind === 'question') return <QuestionDialog {...asked} />
  if (asked.kind === 'code') return <CodeDialog {...asked} />
  if (asked.kind === 'showFriends') return <ShowFriendsDialog {...asked} />
  return asked.kind === 'friends' ? <FriendsDialog {...asked} /> : <NotificationsDialog {...asked} />
}
