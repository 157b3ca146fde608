import type { HostAnswer, PixelHit } from './host.ts'
import type { VkAsk } from './vkAsk.ts'

/** What a goal of advertising calls the same event. */
const GOALS = { view_product: 'view_content', add_to_cart: 'add_to_cart', purchase: 'purchase' } as const

export async function tellPixel({ tell }: VkAsk, { code, event, products, total }: PixelHit): Promise<HostAnswer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- typed as a string, given as an object in https://dev.vk.com/ru/bridge/VKWebAppRetargetingPixel
  const products_params = { products, currency_code: 'RUB', total_price: total } as unknown as string
  const told = await tell('VKWebAppRetargetingPixel', { pixel_code: code, products_event: event, products_params })
  // Odnoklassniki has the pixel and no goals.
  await tell('VKWebAppConversionHit', {
    pixel_code: code,
    conversion_event: GOALS[event],
    conversion_value: total,
  })
  return told
}
