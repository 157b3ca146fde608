import { type RefusalCode, Refused } from '#domain/refusal.ts'

import type { Unreachable } from '../api/unreachable.ts'
import { bilingual } from './bilingual.ts'
import { unreachableWords } from './unreachable.ts'

type Words = Readonly<{
  refusals: Record<RefusalCode, string>
  requestId: (id: string) => string
}>

const words = bilingual<Words>({
  ru: {
    refusals: {
      bad_request: 'Проверьте, всё ли заполнено верно',
      body_too_large: 'Слишком много данных за один раз',
      key_missing: 'Обновите приложение и попробуйте ещё раз',
      key_reused: 'Обновите приложение и попробуйте ещё раз',
      in_progress: 'Мы ещё выполняем прошлый запрос. Подождите немного и повторите',
      busy: 'Сейчас очень много желающих. Ничего не списано, попробуйте ещё раз',
      not_signed_in: 'Откройте магазин заново во ВКонтакте',
      launch_invalid: 'Откройте магазин заново во ВКонтакте',
      launch_stale: 'Магазин открыт слишком давно. Откройте его заново',
      shop_not_found: 'Такого магазина здесь нет',
      sellers_only: 'Это видят только продавцы. Если вы продавец, откройте магазин заново из сообщества',
      not_found: 'Здесь ничего нет',
      product_not_found: 'Этот товар больше не продаётся',
      variant_not_found: 'Этот вариант больше не продаётся',
      order_not_found: 'Среди ваших заказов такого нет',
      group_not_found: 'Такой группы нет',
      offer_not_found: 'Вместе этот товар больше не продаётся',
      payment_not_found: 'Такого платежа нет',
      out_of_stock: 'Столько нет в наличии',
      price_changed: 'Цена изменилась, посмотрите новую',
      cart_line_missing: 'Этого товара уже нет в корзине',
      delivery_unavailable: 'Сюда магазин не доставляет, выберите другой способ',
      move_impossible: 'Заказ уже в другом состоянии',
      payment_over: 'Этот заказ уже нельзя оплатить',
      refund_too_large: 'Столько вернуть уже нельзя',
      payments_off: 'Магазин не принимает оплату онлайн, поэтому купить вместе нельзя',
      offer_not_running: 'Сейчас вместе этот товар не продаётся',
      offer_invalid: 'Проверьте, всё ли заполнено верно',
      variant_not_offered: 'Этот вариант вместе не продаётся',
      quota_reached: 'Вместе уже всё продано',
      too_many_groups: 'Сначала соберите группу, которую уже открыли',
      too_many_units: 'Столько штук одному покупателю не продаётся',
      already_joined: 'Вы уже в этой группе',
      group_full: 'Свободных мест не осталось',
      group_lapsed: 'Сбор закончился, людей не хватило',
      group_succeeded: 'Группа уже собралась',
      group_closed: 'Группа закрыта',
      not_joined: 'У вас нет места в этой группе',
      too_few_people: 'Нужно хотя бы два участника',
    },
    requestId: (id) => `Номер обращения: ${id}`,
  },
  en: {
    refusals: {
      bad_request: 'Please check what you filled in',
      body_too_large: 'That is too much data at once',
      key_missing: 'Reload the app and try again',
      key_reused: 'Reload the app and try again',
      in_progress: 'Your last request is still running. Wait a little and try again',
      busy: 'Too many people want this right now. Nothing was charged, try again',
      not_signed_in: 'Open the shop in VK again',
      launch_invalid: 'Open the shop in VK again',
      launch_stale: 'The shop has been open for too long. Open it again',
      shop_not_found: 'There is no such shop here',
      sellers_only: 'Only sellers see this. If you are one, open the shop again from the community',
      not_found: 'There is nothing here',
      product_not_found: 'This product is no longer sold',
      variant_not_found: 'This variant is no longer sold',
      order_not_found: 'There is no such order among yours',
      group_not_found: 'There is no such group',
      offer_not_found: 'This product is no longer sold together',
      payment_not_found: 'There is no such payment',
      out_of_stock: 'There are not that many left',
      price_changed: 'The price has changed: look at the new one',
      cart_line_missing: 'This product is no longer in the cart',
      delivery_unavailable: 'The shop does not deliver there: choose another way',
      move_impossible: 'The order has moved on already',
      payment_over: 'This order can no longer be paid',
      refund_too_large: 'That much can no longer go back',
      payments_off: 'The shop takes no online payments, so buying together is not possible',
      offer_not_running: 'This product is not sold together right now',
      offer_invalid: 'Please check what you filled in',
      variant_not_offered: 'This variant is not sold together',
      quota_reached: 'All is sold that was sold together',
      too_many_groups: 'First gather the group you have opened',
      too_many_units: 'That is more than one buyer may take',
      already_joined: 'You are in this group already',
      group_full: 'There are no free seats left',
      group_lapsed: 'The gathering is over, too few people came',
      group_succeeded: 'This group has gathered already',
      group_closed: 'The group is closed',
      not_joined: 'You have no seat in this group',
      too_few_people: 'There must be at least two people',
    },
    requestId: (id) => `Request number: ${id}`,
  },
})

export const refusalWords = words.refusals

/** What a person is told about a failed call. */
export const say = (failure: Refused | Unreachable): string =>
  failure instanceof Refused ? words.refusals[failure.code] : unreachableWords[failure.why]

/** What helps the shop's people to find this failure in their logs, where there is something. */
export const traceOf = (failure: Refused | Unreachable): string | null =>
  failure instanceof Refused || failure.requestId === null ? null : words.requestId(failure.requestId)
