import { bilingual } from './bilingual.ts'
import { people, persons } from './people.ts'
import { counted } from './plural.ts'

const willPay = counted({
  one: 'человек заплатит',
  few: 'человека заплатят',
  many: 'человек заплатят',
  other: 'человека заплатят',
})
const late = counted({
  one: 'человек ещё платит и опоздает',
  few: 'человека ещё платят и опоздают',
  many: 'человек ещё платят и опоздают',
  other: 'человека ещё платят и опоздают',
})
const personsPay = counted({ one: 'person pays', other: 'people pay' })
const arePaying = counted({ one: 'person is still paying', other: 'people are still paying' })

/** Ending things: one's own part in a group, and a whole group early. */
export const text = bilingual({
  ru: {
    leave: {
      title: 'Выйти из группы?',
      paid: (sum: string) => `Заказ отменится, и с карты ничего не спишется: ${sum} вернутся полностью.`,
      unpaid: 'Место и товар освободятся сразу. Вы ещё не платили, списывать нечего.',
      last: 'Кроме вас, в группе никого нет: она закроется.',
      succession: 'Организатором станет тот, кто вступил раньше других. Срок не изменится.',
      yes: 'Выйти',
      no: 'Остаться',
      done: 'Вы вышли из группы',
    },
    complete: {
      title: 'Для магазина',
      why: (count: number) => `Можно не ждать срока: ${people(count)} купят сейчас по групповой цене. Это увидят все.`,
      offer: 'Завершить сбор сейчас',
      sure: 'Завершить сбор сейчас?',
      price: (count: number, price: string) => `${willPay(count)} по ${price}. Отменить это нельзя.`,
      belowGoal: (count: number) => `До цели не хватает: ${people(count)}.`,
      late: (count: number) => `${late(count)}: их деньги вернутся или откроется новая группа.`,
      yes: 'Завершить',
      no: 'Ещё подождать',
      done: 'Сбор завершён',
    },
  },
  en: {
    leave: {
      title: 'Leave the group?',
      paid: (sum) => `Your order is cancelled and nothing is taken: ${sum} goes back in full.`,
      unpaid: 'The seat and the goods become free at once. You have not paid yet, so nothing is taken.',
      last: 'Nobody else is in the group: it closes.',
      succession: 'Whoever joined before the others becomes the organiser. The deadline stays.',
      yes: 'Leave',
      no: 'Stay',
      done: 'You have left the group',
    },
    complete: {
      title: 'For the shop',
      why: (count) =>
        `You need not wait for the deadline: ${persons(count)} can buy now at the group price. Everybody sees it.`,
      offer: 'Complete the gathering now',
      sure: 'Complete the gathering now?',
      price: (count, price) => `${personsPay(count)} ${price} each. This cannot be undone.`,
      belowGoal: (count) => `${persons(count)} short of the goal.`,
      late: (count) => `${arePaying(count)} and will be late: their money goes back, or a new group opens for them.`,
      yes: 'Complete',
      no: 'Wait a little',
      done: 'The gathering is complete',
    },
  },
})
