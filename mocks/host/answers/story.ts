import type { ErrorData, StickerContainer } from '@vkontakte/vk-bridge'
import * as v from 'valibot'

import type { Device } from '../devices.ts'
import { invalidParams, unsupported, userDenied } from '../failures.ts'
import type { Answers } from '../played.ts'
import type { Stage } from '../stage.ts'
import { Address, done } from './props.ts'

/** VK's keys for the words on a story's button: https://dev.vk.com/ru/bridge/VKWebAppShowStoryBox */
const BUTTONS = (
  'learn_more to_store vote more book order enroll fill signup buy ticket ' +
  'write open view go_to contact watch play install read'
).split(' ')

const Content = v.object({
  content_type: v.picklist(['image', 'gif', 'video']),
  url: v.exactOptional(Address),
  blob: v.exactOptional(v.string()),
})
/** The picture or the words themselves; how they lie and what a tap on them does is the client's affair. */
const Sticker = v.variant('sticker_type', [
  v.looseObject({ sticker_type: v.literal('renderable'), sticker: v.looseObject(Content.entries) }),
  v.looseObject({
    sticker_type: v.literal('native'),
    sticker: v.looseObject({ action_type: v.string(), action: v.looseObject({}) }),
  }),
])
const Stickers = v.custom<StickerContainer[]>((given) => v.is(v.array(Sticker), given))

export const story = ({ device, dialogs }: Stage) =>
  ({
    VKWebAppShowStoryBox: {
      props: v.object({
        background_type: v.picklist(['image', 'video', 'none']),
        camera_type: v.exactOptional(v.picklist(['back', 'front'])),
        url: v.exactOptional(Address),
        blob: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
        locked: v.exactOptional(v.boolean()),
        attachment: v.exactOptional(
          v.object({
            text: v.picklist(BUTTONS),
            type: v.picklist(['url', 'audio', 'video', 'photo']),
            url: v.exactOptional(Address),
            owner_id: v.exactOptional(v.number()),
            id: v.exactOptional(v.number()),
            access_key: v.exactOptional(v.string()),
          }),
        ),
        stickers: v.exactOptional(Stickers),
      }),
      async answer({ background_type, url, blob, attachment, stickers = [], locked = false }) {
        const picture = blob === undefined ? (url ?? null) : asDataUrl(blob)
        const wrong = whatIsWrong(device, { background: background_type, picture, attached: attachment?.type })
        if (wrong) return wrong
        const button = attachment?.url === undefined ? null : { text: attachment.text, link: attachment.url }
        const shown = { background: background_type, picture, button, stickers, locked }
        return (await dialogs.showStory(shown)) ? done : userDenied
      },
    },
  }) satisfies Answers

const asDataUrl = (blob: string) => (blob.startsWith('data:') ? blob : `data:image/png;base64,${blob}`)

type Wish = Readonly<{ background: 'image' | 'video' | 'none'; picture: string | null; attached: string | undefined }>

/** Sites have no camera, and Odnoklassniki takes pictures with a link alone. */
function whatIsWrong({ client, kind }: Device, { background, picture, attached }: Wish): ErrorData | null {
  if (background !== 'image' && (client === 'ok' || kind !== 'native'))
    return unsupported(`background_type: ${background}`)
  if (background !== 'none' && picture === null) return invalidParams('url or blob')
  if (client === 'ok' && !['url', undefined].includes(attached)) return invalidParams('attachment')
  return null
}
