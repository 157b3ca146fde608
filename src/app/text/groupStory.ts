import type { GroupNews } from '#domain/contract/groupBuys.ts'

import { bilingual } from './bilingual.ts'
import { people, persons } from './people.ts'
import { formFor } from './plural.ts'

const came = formFor({ one: 'пришёл', other: 'пришли' })

type NewsWords = Record<GroupNews['kind'], (name: string | null) => string>

/** What has happened; a name only of those who are in the group and agreed to be seen. */
export const newsWords = bilingual<NewsWords>({
  ru: {
    opened: () => 'Группа открыта',
    joined: (name) => (name ? `${name} теперь в группе` : 'В группе новый участник'),
    organiser: (name) => (name ? `Теперь организатор группы — ${name}` : 'У группы новый организатор'),
    hold_ended: () => 'Место снова свободно: его не оплатили',
    left: () => 'Участник вышел, его место свободно',
    completed: () => 'Магазин завершил сбор раньше',
    succeeded: () => 'Группа собралась',
    lapsed: () => 'Время вышло, людей не хватило',
    closed: () => 'Никого не осталось, группа закрыта',
  },
  en: {
    opened: () => 'The group was opened',
    joined: (name) => (name ? `${name} is in` : 'Somebody new is in'),
    organiser: (name) => (name ? `${name} is the organiser now` : 'The group has a new organiser'),
    hold_ended: () => 'A seat is free again: it was not paid for',
    left: () => 'A member left, their seat is free',
    completed: () => 'The shop completed the gathering early',
    succeeded: () => 'The group has gathered',
    lapsed: () => 'The time ran out, too few people came',
    closed: () => 'Nobody is left, the group is closed',
  },
})

type Question = Readonly<{ question: string; answer: string }>

/** `money` says when it is taken, which depends on the shop's bank and on how long the group gathers. */
export const questionsOf: (goal: number, until: string, money: string) => readonly Question[] = bilingual({
  ru: (goal: number, until: string, money: string) => [
    {
      question: 'Что будет, если группа не соберётся?',
      answer: `Если к сроку, ${until}, не наберётся ${people(goal)}, группа закроется, и каждому вернётся вся сумма. Срок не переносится.`,
    },
    {
      question: 'Когда спишут деньги?',
      answer: `${money} Больше, чем вы подтвердили, не спишем.`,
    },
    {
      question: 'Можно ли выйти?',
      answer: 'Да, пока группа не собралась. Место освободится для других, а вся сумма вернётся вам.',
    },
    {
      question: 'Может ли магазин завершить сбор раньше?',
      answer:
        'Да, если в группе уже хотя бы двое: по групповой цене и не дороже, чем вы подтвердили. Это увидят все участники.',
    },
    {
      question: 'Кто меня увидит?',
      answer:
        'Имя и фото видны в группе, только если вы разрешили это при оформлении. Без разрешения вместо вас силуэт. Телефон и адрес видит только магазин.',
    },
  ],
  en: (goal, until, money) => [
    {
      question: 'What if the group does not gather?',
      answer: `If fewer than ${persons(goal)} are in by the deadline, ${until}, the group closes and everyone gets everything back. The deadline never moves.`,
    },
    {
      question: 'When is the money taken?',
      answer: `${money} No more is taken than you agreed to.`,
    },
    {
      question: 'Can I leave?',
      answer: 'Yes, until the group has succeeded. Your seat becomes free for others, and you get everything back.',
    },
    {
      question: 'Can the shop complete the group early?',
      answer:
        'Yes, once at least two people are in: at the group price, and for no more than you agreed to. Everybody sees it.',
    },
    {
      question: 'Who sees me?',
      answer:
        'Your first name and photo are seen in the group only if you agreed to it at checkout; otherwise you are a silhouette. Your phone and address are seen by the shop alone.',
    },
  ],
})

export const text = bilingual({
  ru: {
    title: 'Что происходит',
    earlier: 'Показать раньше',
    again: 'Не загрузилось, попробовать ещё раз',
    questions: 'Вопросы',
    write: 'Написать магазину',
    came: (count: number) => `По вашей ссылке ${came(count)} ${people(count)}`,
    called: 'Кого вы позвали',
    friend: 'Друг',
    steps: { sent: 'Ссылка отправлена', opened: 'Ссылка открыта', joined: 'Уже в группе' },
  },
  en: {
    title: 'What is happening',
    earlier: 'Show earlier',
    again: 'That did not load, try again',
    questions: 'Questions',
    write: 'Write to the shop',
    came: (count) => `${persons(count)} came by your link`,
    called: 'Whom you invited',
    friend: 'A friend',
    steps: { sent: 'Link sent', opened: 'Link opened', joined: 'In the group' },
  },
})
