import * as v from 'valibot'

import { quoted } from '#domain/quoted.ts'

/**
 * The group was full or over first, there were no goods left or none to sell together, or its buyer has joined once more
 * by another order, or has left, or wanted a new group and none could be opened at what they had agreed to.
 */
export const WhyReleased = v.picklist([
  'group_over',
  'sold_out',
  'quota_reached',
  'seated_already',
  'left',
  'no_new_group',
])
export type WhyReleased = v.InferOutput<typeof WhyReleased>

type Release = Readonly<{ product: string; why: WhyReleased }>

/** Why the money of somebody who came late goes back, in Russian. */
export function whyReleased({ product, why }: Release): string {
  switch (why) {
    case 'group_over':
      return `Группа ${quoted(product)} заполнилась или завершилась раньше вашей оплаты.`
    case 'sold_out':
      return `Товар ${quoted(product)} закончился раньше, чем пришла ваша оплата.`
    case 'quota_reached':
      return `Всё, что продавалось вместе, разобрали раньше, чем пришла ваша оплата за ${quoted(product)}.`
    case 'seated_already':
      return `В группе ${quoted(product)} у вас уже есть место по другому заказу.`
    case 'left':
      return `Вы вышли из группы ${quoted(product)} раньше, чем пришла ваша оплата.`
    case 'no_new_group':
      return `Группа ${quoted(product)} заполнилась или завершилась раньше вашей оплаты, а новую по той же цене уже не открыть.`
  }
}

/** The same in English. */
export function becauseOf({ product, why }: Release): string {
  switch (why) {
    case 'group_over':
      return `The group “${product}” was full or over before your payment arrived.`
    case 'sold_out':
      return `“${product}” was sold out before your payment arrived.`
    case 'quota_reached':
      return `All there was to buy together was sold before your payment for “${product}” arrived.`
    case 'seated_already':
      return `You already have a seat in the group “${product}” by another order.`
    case 'left':
      return `You left the group “${product}” before your payment arrived.`
    case 'no_new_group':
      return `The group “${product}” was full or over before your payment arrived, and no new one opens at that price.`
  }
}
