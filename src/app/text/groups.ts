import type { FriendsIn } from '#domain/contract/groupLists.ts'
import type { MyGroupsTab } from '#domain/myGroup.ts'

import { bilingual } from './bilingual.ts'
import { network } from './network.ts'
import { ofPeople, persons } from './people.ts'

type Tabs = Record<MyGroupsTab | 'all', string>

export const text = bilingual({
  ru: {
    title: 'Мои группы',
    list: 'Список',
    lists: { orders: 'Заказы', groups: 'Группы' },
    filter: 'Какие группы показать',
    tabs: { all: 'Все', gathering: 'Идут', succeeded: 'Собрались', not_gathered: 'Не собрались' } satisfies Tabs,
    crowd: (taken: number, of: number) => `${taken} из ${of}`,
    missing: (count: number) => `Не хватает ${ofPeople(count)}`,
    enough: 'Людей уже хватает',
    filling: 'Последние места оплачивают',
    paying: (left: string) => `Место за вами ${left}`,
    payingOver: 'Время на оплату вышло',
    seated: 'Вы в группе',
    won: 'Группа собралась',
    lost: 'Не собралась, деньги вернутся',
    left: 'Вас в этой группе нет',
    moved: 'Для вас открыта новая группа',
    until: (moment: string) => `До ${moment}`,
    order: 'Мой заказ',
    toMoved: 'К новой группе',
    none: 'Групп пока нет',
    noneWhy: 'Купить вместе дешевле: присоединитесь к группе или откройте свою со страницы товара.',
    toCatalog: 'Выбрать товар',
    noneInTab: 'Таких групп нет',
    showAll: 'Показать все',
    closingSoon: 'Закрываются скоро',
    closedMeanwhile: 'Эти группы уже закрылись',
    timeLeft: (clock: string) => `осталось ${clock}`,
    over: 'время вышло',
    here: ({ names, count }: FriendsIn) => {
      if (names.length === 0) return count === 1 ? 'Здесь ваш друг' : 'Здесь ваши друзья'
      const others = count - names.length
      return `Здесь ${others > 0 ? `${names.join(', ')} и ещё ${others}` : names.join(' и ')}`
    },
    friends: {
      why: `Покажем, где уже есть ваши друзья. ${network.asks}, можно ли, а мы их не запоминаем.`,
      show: 'Показать группы друзей',
      first: 'Сначала идут группы, где есть ваши друзья.',
      nobody: 'Друзей в этих группах пока нет.',
      refused: 'Без разрешения мы не узнаем, где ваши друзья. Группы открыты для вас и так.',
      failed: 'Не получилось спросить, попробуйте позже.',
    },
  },
  en: {
    title: 'My groups',
    list: 'List',
    lists: { orders: 'Orders', groups: 'Groups' },
    filter: 'Which groups to show',
    tabs: { all: 'All', gathering: 'Gathering', succeeded: 'Gathered', not_gathered: 'Not gathered' },
    crowd: (taken, of) => `${taken} of ${of}`,
    missing: (count) => `${persons(count)} missing`,
    enough: 'There are enough people already',
    filling: 'The last seats are being paid for',
    paying: (left) => `Your seat is kept for ${left}`,
    payingOver: 'The time to pay is up',
    seated: 'You are in',
    won: 'The group has gathered',
    lost: 'Not gathered, your money comes back',
    left: 'You are not in this group',
    moved: 'A new group was opened for you',
    until: (moment) => `Until ${moment}`,
    order: 'My order',
    toMoved: 'To the new group',
    none: 'No groups yet',
    noneWhy: 'Together it is cheaper: join a group, or open one from a product’s page.',
    toCatalog: 'Choose a product',
    noneInTab: 'There are no such groups',
    showAll: 'Show all',
    closingSoon: 'Closing soon',
    closedMeanwhile: 'These groups have closed',
    timeLeft: (clock) => `${clock} left`,
    over: 'time is up',
    here: ({ names, count }) => {
      if (names.length === 0) return count === 1 ? 'A friend of yours is here' : 'Friends of yours are here'
      const others = count - names.length
      if (others > 0) return `${names.join(', ')} and ${others} more are here`
      return `${names.join(' and ')} ${count === 1 ? 'is' : 'are'} here`
    },
    friends: {
      why: `We show where your friends are already. ${network.asks} whether we may, and we do not keep who they are.`,
      show: 'Show my friends’ groups',
      first: 'Groups with your friends come first.',
      nobody: 'None of your friends is in these groups yet.',
      refused:
        'Without your permission we cannot know where your friends are. The groups are open to you all the same.',
      failed: 'Could not ask, try later.',
    },
  },
})
