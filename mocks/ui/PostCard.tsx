import type { PostView } from '../network/contract.ts'
import { likePost } from '../network/contract.ts'
import { useDoing } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { Icon } from './Icon.tsx'
import { LinkCard } from './LinkCard.tsx'
import { useLanguage } from './settings.ts'
import { saidAt } from './text/moments.ts'
import { useWords } from './text/words.ts'
import { useMoment } from './useMoment.ts'

import styles from './PostCard.module.css'

export function PostCard({ post }: { post: PostView }) {
  const words = useWords()
  const language = useLanguage()
  const now = useMoment()
  const { goTo } = useColumn()
  const like = useDoing(likePost)
  const { author } = post

  return (
    <article className={styles['post']} aria-label={author.name}>
      <header className={styles['author']}>
        <Avatar portrait={author.portrait} name={author.name} size={44} />
        <div>
          <button
            type="button"
            className={styles['name']}
            onClick={() =>
              goTo(
                author.handle === null ? { kind: 'community', id: author.id } : { kind: 'person', name: author.handle },
              )
            }
          >
            {author.name}
          </button>
          <p className={styles['when']}>{saidAt(post.at, now, words, language)}</p>
        </div>
      </header>
      {post.text !== '' && <p className={styles['text']}>{post.text}</p>}
      {post.link !== null && <LinkCard link={post.link} from="feed_post" size="large" />}
      <footer>
        <button
          type="button"
          className={styles['like']}
          aria-pressed={post.likedByMe}
          aria-label={post.likes > 0 ? words.likes(post.likes) : words.like}
          onClick={() => like.mutate({ postId: String(post.id), liked: !post.likedByMe })}
        >
          <Icon name="heart" size={20} filled={post.likedByMe} />
          {post.likes > 0 && <span>{post.likes}</span>}
        </button>
      </footer>
    </article>
  )
}
