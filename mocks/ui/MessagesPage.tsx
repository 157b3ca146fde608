import type { ChatCard } from '../network/contract.ts'
import { listChats } from '../network/contract.ts'
import { useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { ChatPage } from './ChatPage.tsx'
import { useColumn } from './column.ts'
import { useWords } from './text/words.ts'

import feed from './FeedPage.module.css'
import styles from './MessagesPage.module.css'
import rows from './Rows.module.css'

/** The list, and beside it the open chat; on a phone one or the other. */
export function MessagesPage({ chat }: { chat: number | null }) {
  const { phone } = useColumn()
  const words = useWords()

  if (phone) return chat === null ? <Chats open={null} /> : <ChatPage key={chat} id={chat} />
  return (
    <div className={styles['both']}>
      <Chats open={chat} />
      {chat === null ? <p className={feed['empty']}>{words.messages.pick}</p> : <ChatPage key={chat} id={chat} />}
    </div>
  )
}

function Chats({ open }: { open: number | null }) {
  const { me } = useColumn()
  const words = useWords()
  const chats = useSeen(me.person.name, listChats, {})

  if (chats.data?.length === 0) return <p className={feed['empty']}>{words.messages.empty}</p>
  return (
    <ul className={rows['rows']}>
      {chats.data?.map((chat) => (
        <li key={chat.id}>
          <Chat chat={chat} isOpen={chat.id === open} />
        </li>
      ))}
    </ul>
  )
}

function Chat({ chat: { id, title, portraits, last, unread }, isOpen }: { chat: ChatCard; isOpen: boolean }) {
  const { goTo } = useColumn()
  const words = useWords()
  const said = last && (last.text || words.messages.link)

  return (
    <button
      type="button"
      className={rows['row']}
      aria-current={isOpen}
      onClick={() => goTo({ kind: 'messages', chat: id })}
    >
      <Avatar portrait={portraits[0] ?? null} name={title} size={48} />
      <span className={rows['words']}>
        <b>{title}</b>
        {last && <span className={rows['oneLine']}>{last.mine ? words.messages.you + said : said}</span>}
      </span>
      {unread > 0 && (
        <span className={rows['count']} aria-label={words.messages.unread(unread)}>
          {unread}
        </span>
      )}
    </button>
  )
}
