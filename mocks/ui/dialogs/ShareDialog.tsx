import { useState } from 'react'

import type { Shared } from '../../host/stage.ts'
import { listChats, listFriends, publishPost, sendMessage } from '../../network/contract.ts'
import { fullName } from '../../network/views.ts'
import { useDoing, useSeen } from '../asking.ts'
import { useColumn } from '../column.ts'
import { copyText } from '../copyText.ts'
import { LinkCard } from '../LinkCard.tsx'
import { useWords } from '../text/words.ts'
import { Choice } from './Choice.tsx'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

/** «Поделиться»: to friends and chats, to the wall, or as a copied link. */
export function ShareDialog({ link, done }: { link: string; done: (shared: Shared | null) => void }) {
  const { me, say } = useColumn()
  const words = useWords()
  const friends = useSeen(me.person.name, listFriends, {})
  const chats = useSeen(me.person.name, listChats, {})
  const send = useDoing(sendMessage)
  const publish = useDoing(publishPost)
  const [text, setText] = useState('')
  const [people, setPeople] = useState<ReadonlySet<number>>(new Set())
  const [rooms, setRooms] = useState<ReadonlySet<number>>(new Set())
  const chosen = people.size + rooms.size

  const sendAll = () =>
    send.mutate(
      { people: [...people], chats: [...rooms], text, link },
      {
        onSuccess() {
          say(words.dialogs.sent)
          done({ kind: 'message', people: friends.data?.filter(({ id }) => people.has(id)) ?? [] })
        },
      },
    )
  const post = () =>
    publish.mutate(
      { text, link },
      {
        onSuccess({ id }) {
          say(words.dialogs.posted)
          done({ kind: 'post', postId: id })
        },
      },
    )

  async function copy(): Promise<void> {
    await copyText(link)
    say(words.app.copied)
    done({ kind: 'copied' })
  }

  const foot = (
    <button type="button" className={styles['main']} disabled={chosen === 0 || send.isPending} onClick={sendAll}>
      {words.dialogs.send(chosen)}
    </button>
  )
  return (
    <Dialog title={words.dialogs.share} close={() => done(null)} foot={foot}>
      <LinkCard link={link} from="other" size="small" />
      <textarea
        className={styles['comment']}
        value={text}
        placeholder={words.dialogs.comment}
        aria-label={words.dialogs.comment}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles['quick']}>
        <button type="button" className={styles['second']} disabled={publish.isPending} onClick={post}>
          {words.dialogs.onWall}
        </button>
        <button type="button" className={styles['second']} onClick={() => void copy()}>
          {words.dialogs.copy}
        </button>
      </div>
      <p className={styles['heading']}>{words.dialogs.toPeople}</p>
      <div className={styles['people']}>
        {friends.data?.map((friend) => (
          <Choice
            key={friend.id}
            portrait={friend.portrait}
            name={fullName(friend)}
            many
            id={friend.id}
            chosen={people}
            choose={setPeople}
          />
        ))}
        {chats.data
          ?.filter((chat) => chat.people > 2)
          .map((chat) => (
            <Choice
              key={chat.id}
              portrait={chat.portraits[0] ?? null}
              name={chat.title}
              many
              id={chat.id}
              chosen={rooms}
              choose={setRooms}
            />
          ))}
      </div>
    </Dialog>
  )
}
