import * as v from 'valibot'

import { userDenied } from '../failures.ts'
import type { Answers } from '../played.ts'
import type { Stage } from '../stage.ts'
import { Address, done, nothing } from './props.ts'

const Size = v.pipe(v.number(), v.finite(), v.minValue(1))
const Colour = v.pipe(v.string(), v.regex(/^(none|#[\da-f]{6})$/i))
const PixelCode = v.pipe(v.string(), v.regex(/^VK-/))
/** VK's example sends an object where the bridge's types say text: https://dev.vk.com/ru/bridge/VKWebAppRetargetingPixel */
const ProductsParams = v.custom<string>((given) => v.is(v.union([v.string(), v.looseObject({})]), given))
const felt = <const Schema extends v.GenericSchema>(props: Schema) => ({ props, answer: () => done })

/** What the client does around the mini-app's own screen, and what it counts. */
export const screen = (stage: Stage) =>
  ({
    VKWebAppCopyText: {
      props: v.object({ text: v.string() }),
      async answer({ text }) {
        await stage.copied(text)
        return done
      },
    },
    VKWebAppShowImages: {
      props: v.object({
        images: v.pipe(v.array(Address), v.nonEmpty()),
        start_index: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      }),
      answer({ images, start_index = 0 }) {
        // The client has opened its viewer; when it is closed concerns nobody.
        void stage.dialogs.showImages({ pictures: images, first: Math.min(start_index, images.length - 1) })
        return done
      },
    },
    VKWebAppOpenCodeReader: {
      props: nothing,
      async answer() {
        const code_data = await stage.dialogs.scanCode()
        return code_data === null ? userDenied : { code_data }
      },
    },
    VKWebAppResizeWindow: {
      props: v.object({ width: Size, height: v.exactOptional(Size) }),
      answer: (size) => stage.resized(size),
    },
    VKWebAppScroll: {
      props: v.object({ top: v.number(), speed: v.exactOptional(v.number()) }),
      answer: ({ top }) => stage.scrolled(top),
    },

    VKWebAppSetViewSettings: {
      props: v.object({
        status_bar_style: v.picklist(['light', 'dark']),
        action_bar_color: v.exactOptional(Colour),
        navigation_bar_color: v.exactOptional(Colour),
      }),
      answer({ status_bar_style, action_bar_color, navigation_bar_color }) {
        // Android alone has bars to colour.
        const onAndroid = (colour = '') => (stage.device.platform.includes('android') ? colour || null : null)
        stage.dressed({
          statusBar: status_bar_style,
          actionBar: onAndroid(action_bar_color),
          navigationBar: onAndroid(navigation_bar_color),
        })
        return done
      },
    },
    VKWebAppSetSwipeSettings: {
      props: v.object({ history: v.boolean() }),
      answer({ history }) {
        stage.swipes(history ? 'client' : 'app')
        return done
      },
    },
    VKWebAppTapticImpactOccurred: felt(v.object({ style: v.picklist(['light', 'medium', 'heavy']) })),
    VKWebAppTapticNotificationOccurred: felt(v.object({ type: v.picklist(['error', 'success', 'warning']) })),
    VKWebAppTapticSelectionChanged: felt(nothing),

    VKWebAppRetargetingPixel: felt(
      v.object({
        pixel_code: PixelCode,
        event: v.exactOptional(v.string()),
        target_group_id: v.exactOptional(v.number()),
        price_list_id: v.exactOptional(v.number()),
        products_event: v.exactOptional(v.string()),
        products_params: v.exactOptional(ProductsParams),
      }),
    ),
    VKWebAppConversionHit: felt(
      v.object({ pixel_code: PixelCode, conversion_event: v.string(), conversion_value: v.number() }),
    ),
  }) satisfies Answers
