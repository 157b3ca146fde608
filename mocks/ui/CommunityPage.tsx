import { getCommunity } from '../network/contract.ts'
import { useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { LinkCard } from './LinkCard.tsx'
import { MessagesRight } from './MessagesRight.tsx'
import { PostCard } from './PostCard.tsx'
import { useSurroundings } from './surroundings.ts'
import { useWords } from './text/words.ts'

import styles from './CommunityPage.module.css'

export function CommunityPage({ id }: { id: number }) {
  const { me, openApp } = useColumn()
  const { appLink } = useSurroundings()
  const words = useWords()
  const asked = useSeen(me.person.name, getCommunity, { communityId: String(id) })
  if (!asked.data) return null

  const { name, about, portrait, members, friends, role, showcase, posts } = asked.data
  const open = (fragment: string) => openApp({ fragment, ref: 'group', communityId: id })
  return (
    <>
      <section className={styles['cover']} aria-label={name}>
        <Avatar portrait={portrait} name={name} size={88} />
        <h1>{name}</h1>
        <p className={styles['about']}>{about}</p>
        <p className={styles['quiet']}>{words.community.members(members)}</p>
        {friends.length > 0 && (
          <p className={styles['quiet']}>
            {words.community.friendsIn(friends.map(({ firstName }) => firstName).join(', '))}
          </p>
        )}
        <div className={styles['buttons']}>
          <button type="button" className={styles['main']} onClick={() => open('/')}>
            {words.community.open}
          </button>
          {role === 'admin' && (
            <button type="button" className={styles['second']} onClick={() => open('/seller')}>
              {words.community.manage}
            </button>
          )}
        </div>
        <MessagesRight communityId={id} />
      </section>
      <section className={styles['section']} aria-labelledby="showcase">
        <h2 id="showcase">{words.community.showcase}</h2>
        <ul className={styles['showcase']}>
          {showcase.map((fragment) => (
            <li key={fragment}>
              <LinkCard link={`${appLink}_-${id}#${fragment}`} from="group" size="large" />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles['section']} aria-labelledby="posts">
        <h2 id="posts">{words.community.posts}</h2>
        {posts.map((post) => (
          <PostCard key={post.id} post={post} />
        ))}
      </section>
    </>
  )
}
