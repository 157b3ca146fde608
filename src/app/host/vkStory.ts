import type { HostAnswer, StoryToTell } from './host.ts'
import { type VkAsk, WINDOW } from './vkAsk.ts'

/**
 * The link hangs on a sticker that is tapped and, for the stories of communities, on VK's own button:
 * https://dev.vk.com/ru/bridge/VKWebAppShowStoryBox. Odnoklassniki knows the button alone; so may an older VK, which is
 * asked again without the sticker.
 */
export async function tellStory({ tell }: VkAsk, launchString: string, story: StoryToTell): Promise<HostAnswer> {
  const { picture, link, button } = story
  const plain = {
    background_type: 'image',
    blob: picture,
    attachment: { type: 'url', text: 'go_to', url: link },
  } as const
  const isOk = new URLSearchParams(launchString).get('vk_client') === 'ok'
  if (isOk || button === null) return await tell('VKWebAppShowStoryBox', plain, WINDOW)

  const stickers = [{ sticker_type: 'renderable' as const, sticker: stickerOf(button, link) }]
  const told = await tell('VKWebAppShowStoryBox', { ...plain, stickers }, WINDOW)
  return told.kind === 'error' ? await tell('VKWebAppShowStoryBox', plain, WINDOW) : told
}

/** Above the part that VK's own buttons cover. */
const LIFT = -0.1
const STORY_WIDTH = 1_080

const stickerOf = ({ picture, width, height }: NonNullable<StoryToTell['button']>, link: string) => ({
  content_type: 'image' as const,
  blob: picture,
  original_width: width,
  original_height: height,
  transform: { gravity: 'center_bottom' as const, relation_width: width / STORY_WIDTH, translation_y: LIFT },
  clickable_zones: [
    {
      action_type: 'link' as const,
      action: { link, tooltip_text_key: 'tooltip_open_default' as const },
      // The whole of it, clockwise.
      clickable_area: [
        { x: 0, y: 0 },
        { x: width, y: 0 },
        { x: width, y: height },
        { x: 0, y: height },
      ],
    },
  ],
})
