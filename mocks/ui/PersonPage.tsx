import { getPersonPage } from '../network/pageContract.ts'
import { fullName } from '../network/views.ts'
import { useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { PersonName } from './PersonName.tsx'
import { PostCard } from './PostCard.tsx'
import { useWords } from './text/words.ts'

import community from './CommunityPage.module.css'
import feed from './FeedPage.module.css'
import styles from './PersonPage.module.css'

export function PersonPage({ name }: { name: string }) {
  const { me, dialogs, say } = useColumn()
  const words = useWords()
  const asked = useSeen(me.person.name, getPersonPage, { name })
  if (asked.isError) return <p className={feed['empty']}>{words.person.gone}</p>
  if (!asked.data) return null

  const { person, tie, friends, posts } = asked.data
  const write = () =>
    void dialogs.message(person, { text: '', link: null }).then((sent) => sent && say(words.dialogs.sent))
  return (
    <>
      <section className={community['cover']} aria-label={fullName(person)}>
        <Avatar portrait={person.portrait} name={person.firstName} size={96} />
        <h1>{fullName(person)}</h1>
        {person.status !== '' && <p className={community['about']}>{person.status}</p>}
        <p className={community['quiet']}>
          {person.city} · {words.person.tie[tie]}
        </p>
        {tie === 'friend' && (
          <div className={community['buttons']}>
            <button type="button" className={community['main']} onClick={write}>
              {words.friends.message}
            </button>
          </div>
        )}
      </section>
      <section className={community['section']} aria-labelledby="friends">
        <h2 id="friends">{words.person.friends(friends.length)}</h2>
        <ul className={styles['friends']}>
          {friends.map((friend) => (
            <li key={friend.id}>
              <PersonName name={friend.name} className={styles['friend']}>
                <Avatar portrait={friend.portrait} name={friend.firstName} size={56} />
                <span>{friend.firstName}</span>
              </PersonName>
            </li>
          ))}
        </ul>
      </section>
      <section className={community['section']} aria-labelledby="posts">
        <h2 id="posts">{words.community.posts}</h2>
        {posts.length === 0 && <p className={feed['empty']}>{words.person.quiet}</p>}
        {posts.map((post) => (
          <PostCard key={post.id} post={post} />
        ))}
      </section>
    </>
  )
}
