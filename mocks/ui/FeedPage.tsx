import { useState } from 'react'

import { appLinkAmong } from '../network/appLink.ts'
import { getFeed, publishPost } from '../network/contract.ts'
import { useDoing, useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { PostCard } from './PostCard.tsx'
import { StoriesRow } from './stories/StoriesRow.tsx'
import { useWords } from './text/words.ts'

import styles from './FeedPage.module.css'

export function FeedPage() {
  const { me } = useColumn()
  const words = useWords()
  const feed = useSeen(me.person.name, getFeed, {})

  return (
    <>
      <StoriesRow />
      <Composer />
      {feed.data?.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
      {feed.data?.length === 0 && <p className={styles['empty']}>{words.feed.empty}</p>}
    </>
  )
}

function Composer() {
  const { me } = useColumn()
  const words = useWords()
  const publish = useDoing(publishPost)
  const [text, setText] = useState('')

  const send = () => {
    const link = appLinkAmong(text)
    publish.mutate({ text: link ? text.replace(link, '') : text, link }, { onSuccess: () => setText('') })
  }

  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Avatar portrait={me.person.portrait} name={me.person.firstName} size={40} />
      <textarea
        rows={1}
        value={text}
        placeholder={words.feed.write}
        aria-label={words.feed.write}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && (
        <button type="submit" disabled={publish.isPending}>
          {words.feed.publish}
        </button>
      )}
    </form>
  )
}
