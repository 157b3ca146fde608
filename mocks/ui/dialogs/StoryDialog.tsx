import type { StickerContainer } from '@vkontakte/vk-bridge'

import type { Story } from '../../host/stage.ts'
import { tellStory } from '../../network/pageContract.ts'
import { useDoing } from '../asking.ts'
import { useColumn } from '../column.ts'
import { Icon } from '../Icon.tsx'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

type Transform = NonNullable<Extract<StickerContainer, { sticker_type: 'renderable' }>['sticker']['transform']>
type Telling = Readonly<{ story: Story; done: (published: 'published' | null) => void }>

/** A mini-app brings a picture for a story; told, it is seen by friends for a day and leads back into the mini-app. */
export function StoryDialog({ story, done }: Telling) {
  const { say } = useColumn()
  const { app } = useSurroundings()
  const words = useWords()
  const tell = useDoing(tellStory)
  const link = linkOf(story)
  const drawn = story.stickers.flatMap(drawnOn)
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
        {drawn.map(({ picture, transform = {} }) => (
          <img key={picture} src={picture} alt="" data-sticker style={placeOf(transform)} />
        ))}
        {link !== null && drawn.length === 0 && (
          <span>
            <Icon name="link" size={16} />
            {app.name}
          </span>
        )}
      </div>
    </Dialog>
  )
}

/** The picture of a sticker, and how it is to lie. */
function drawnOn(one: StickerContainer) {
  if (one.sticker_type !== 'renderable') return []
  const { sticker } = one
  return [{ picture: 'url' in sticker ? sticker.url : sticker.blob, transform: sticker.transform }]
}

/** Across the middle, from the middle or from the foot of the story, as far as mini-apps here ask for it. */
function placeOf({ relation_width = 0.5, translation_y = 0, gravity }: Transform) {
  const percent = (share: number) => `${share * 100}%`
  return gravity === 'center_bottom'
    ? { width: percent(relation_width), bottom: percent(-translation_y) }
    : { width: percent(relation_width), top: percent(0.5 + translation_y) }
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
