import type { Story } from '../../host/stage.ts'
import { tellStory } from '../../network/pageContract.ts'
import { useDoing } from '../asking.ts'
import { useColumn } from '../column.ts'
import { Icon } from '../Icon.tsx'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

type Telling = Readonly<{ story: Story; done: (published: 'published' | null) => void }>

/** A mini-app brings a picture for a story; told, it is seen by friends for a day and leads back into the mini-app. */
export function StoryDialog({ story, done }: Telling) {
  const { say } = useColumn()
  const { app } = useSurroundings()
  const words = useWords()
  const tell = useDoing(tellStory)
  const link = linkOf(story)
  const publish = () =>
    tell.mutate(
      { picture: story.picture, text: '', link },
      {
        onSuccess() {
          say(words.stories.told)
          done('published')
        },
      },
    )

  const foot = (
    <>
      <button type="button" className={styles['second']} onClick={() => done(null)}>
        {words.dialogs.cancel}
      </button>
      <button type="button" className={styles['main']} disabled={tell.isPending} onClick={publish}>
        {words.dialogs.publish}
      </button>
    </>
  )
  return (
    <Dialog title={words.stories.fresh} close={() => done(null)} foot={foot}>
      <div className={styles['story']}>
        {story.picture !== null && <img src={story.picture} alt={words.stories.picture} />}
        {link !== null && (
          <span>
            <Icon name="link" size={16} />
            {app.name}
          </span>
        )}
      </div>
    </Dialog>
  )
}

/** Where it leads: its button, else the first link that can be touched on a sticker. */
function linkOf({ button, stickers }: Story): string | null {
  if (button) return button.link
  const zones = stickers.flatMap((one) =>
    one.sticker_type === 'renderable' ? (one.sticker.clickable_zones ?? []) : [],
  )
  return (
    zones.flatMap(({ action }) => ('link' in action && typeof action.link === 'string' ? action.link : []))[0] ?? null
  )
}
