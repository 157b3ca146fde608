import type { OfferFault } from '#domain/offerFault.ts'

import { bilingual } from './bilingual.ts'

/** What can be wrong with what was typed, before an offer can be read from it at all. */
export type TypedFault =
  | 'missing'
  | 'no_whole_number'
  | 'no_price'
  | 'steps_must_rise'
  | 'prices_must_fall'
  | 'too_much'

export const faultWords = bilingual<Record<OfferFault | TypedFault, string>>({
  ru: {
    missing: 'Заполните это поле',
    no_whole_number: 'Введите целое число больше нуля',
    no_price: 'Введите цену в рублях: 690 или 690,50',
    steps_must_rise: 'Людей должно быть больше, чем на ступени выше',
    prices_must_fall: 'Цена должна быть ниже, чем на ступени выше',
    too_much: 'Это слишком много',
    goal_is_no_crowd: 'Вместе покупают хотя бы двое',
    goal_beyond_capacity: 'Мест должно быть не меньше, чем нужно людей',
    nothing_to_gain: 'Добавьте хотя бы одну ступень: вместе должно быть дешевле',
    step_out_of_reach: 'До последней ступени не дойти: в группе меньше мест',
    quota_below_goal: 'Этого не хватит даже на одну группу',
    ends_before_it_starts: 'Конец должен быть позже начала и позже, чем сейчас',
    prices_differ: 'Эти варианты стоят по-разному. Оставьте те, что стоят одинаково',
    price_alone_is_another: 'Цена товара изменилась: лестница начинается с другой',
  },
  en: {
    missing: 'Fill in this field',
    no_whole_number: 'Enter a whole number above zero',
    no_price: 'Enter a price in roubles: 690 or 690.50',
    steps_must_rise: 'There must be more people than on the step above',
    prices_must_fall: 'The price must be lower than on the step above',
    too_much: 'This is too much',
    goal_is_no_crowd: 'It takes at least two to buy together',
    goal_beyond_capacity: 'There must be at least as many seats as people needed',
    nothing_to_gain: 'Add at least one step: together must be cheaper',
    step_out_of_reach: 'The last step is out of reach: the group has fewer seats',
    quota_below_goal: 'This is not enough for a single group',
    ends_before_it_starts: 'The end must be after the start and after now',
    prices_differ: 'These variants cost differently. Keep those that cost the same',
    price_alone_is_another: 'The product’s price has changed: the ladder starts from another one',
  },
})
