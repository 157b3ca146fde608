import { useEffect, useState } from 'react'

import { appLinkAmong } from '../network/appLink.ts'
import { getChat, markChatRead, type MessageView, sendMessage } from '../network/contract.ts'
import { useDoing, useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { Icon } from './Icon.tsx'
import { LinkCard } from './LinkCard.tsx'
import { useLanguage } from './settings.ts'
import { saidAt } from './text/moments.ts'
import { useWords } from './text/words.ts'
import { useMoment } from './useMoment.ts'

import styles from './ChatPage.module.css'
import rows from './Rows.module.css'

export function ChatPage({ id }: { id: number }) {
  const { me, phone, goTo } = useColumn()
  const words = useWords()
  const chat = useSeen(me.person.name, getChat, { chatId: String(id) })
  const { mutate: markRead } = useDoing(markChatRead)
  const messages = chat.data?.messages.length ?? 0

  useEffect(() => {
    if (messages > 0) markRead({ chatId: String(id) })
  }, [id, messages, markRead])

  if (!chat.data) return null
  const { title, portraits } = chat.data
  return (
    <section className={styles['chat']} aria-label={title}>
      <header className={styles['header']}>
        {phone && (
          <button
            type="button"
            className={rows['round']}
            aria-label={words.messages.back}
            onClick={() => goTo({ kind: 'messages', chat: null })}
          >
            <Icon name="back" />
          </button>
        )}
        <Avatar portrait={portraits[0] ?? null} name={title} size={36} />
        <h1>{title}</h1>
      </header>
      <div className={styles['room']}>
        <ol className={styles['messages']}>
          {chat.data.messages.map((message) => (
            <Message key={message.id} message={message} crowded={chat.data.people > 2} />
          ))}
        </ol>
      </div>
      <Writing chatId={id} />
    </section>
  )
}

function Message({ message: { mine, from, text, link, at }, crowded }: { message: MessageView; crowded: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const now = useMoment()
  return (
    <li className={styles['message']} data-mine={mine}>
      {crowded && !mine && <b>{from.firstName}</b>}
      {text !== '' && <p>{text}</p>}
      {link !== null && <LinkCard link={link} from="im" size="small" />}
      <time className={styles['when']}>{saidAt(at, now, words, language)}</time>
    </li>
  )
}

function Writing({ chatId }: { chatId: number }) {
  const words = useWords()
  const send = useDoing(sendMessage)
  const [text, setText] = useState('')
  const say = () => {
    const link = appLinkAmong(text)
    send.mutate(
      { people: [], chats: [chatId], text: link ? text.replace(link, '') : text, link },
      { onSuccess: () => setText('') },
    )
  }

  return (
    <form
      className={styles['writing']}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') say()
      }}
    >
      <input
        value={text}
        placeholder={words.messages.write}
        aria-label={words.messages.write}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={rows['round']} aria-label={words.messages.send} disabled={send.isPending}>
        <Icon name="send" />
      </button>
    </form>
  )
}
