import { bilingual } from './bilingual.ts'
import { ofPeople, people, persons } from './people.ts'

/** Words that the checkout of a group and its own screen share. */
export const text = bilingual({
  ru: {
    people,
    deadlineShort: (goal: number, when: string) =>
      `Если до ${when} не соберётся ${people(goal)}, группа закроется, и деньги вернутся каждому.`,
    deadlineThen: (goal: number) =>
      `Если к этому времени не соберётся ${people(goal)}, группа закроется, и деньги вернутся каждому.`,
    reachedThen: 'Группа уже состоялась: когда время выйдет, все заплатят цену, до которой дошли вместе.',
    deadlineReached: (when: string) =>
      `Группа уже состоялась. ${when} сбор закончится, и все заплатят цену, до которой дошли вместе.`,
    deadlineOfNew: (goal: number, lasts: string) =>
      `На сбор есть ${lasts}. Если за это время не соберётся ${people(goal)}, группа закроется, и деньги вернутся каждому.`,
    silhouette: 'Участник, который не показывает имя',
    organiser: (name: string) => `${name}, организатор`,
    paying: (name: string) => `${name}, ещё платит`,
    someone: 'Кто-то',
    emptySeat: 'Свободное место',
    step: (crowd: number) => (crowd === 1 ? 'отдельно' : `от ${ofPeople(crowd)}`),
  },
  en: {
    people: persons,
    deadlineShort: (goal, when) =>
      `If fewer than ${persons(goal)} gather by ${when}, the group closes and everyone gets their money back.`,
    deadlineThen: (goal) =>
      `If fewer than ${persons(goal)} have gathered by then, the group closes and everyone gets their money back.`,
    reachedThen: 'The group is on: when the time is up, everybody pays the price you reached together.',
    deadlineReached: (when) => `The group is on. It ends ${when}, and everybody pays the price you reached together.`,
    deadlineOfNew: (goal, lasts) =>
      `You have ${lasts} to gather. If fewer than ${persons(goal)} join by then, the group closes and everyone gets their money back.`,
    silhouette: 'A member who does not show their name',
    organiser: (name) => `${name}, organiser`,
    paying: (name) => `${name}, still paying`,
    someone: 'Someone',
    emptySeat: 'A free seat',
    step: (crowd) => (crowd === 1 ? 'alone' : `from ${persons(crowd)}`),
  },
})
