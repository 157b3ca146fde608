import type { GroupKey } from './groups.ts'
import type { PersonKey } from './people.ts'

/** What somebody told in a story today, oldest first; what it leads to fills the screen. */
export type DemoStory = Readonly<{
  author: PersonKey
  text: string
  minutesAgo: number
  product?: string
  group?: GroupKey
}>

export const stories = [
  { author: 'darya', text: 'Стемнело, а у нас скоро будет ёлочный свет', minutesAgo: 55, group: 'candles' },
  { author: 'vera', text: 'Угадайте, кто третий день никого не слышит', minutesAgo: 40, product: 'headphones-aura' },
  { author: 'polina', text: 'Печенье ждёт вторую половинку!', minutesAgo: 20, group: 'cookies' },
  { author: 'vera', text: 'И чайник. Собираем дальше', minutesAgo: 12, group: 'teapot' },
  { author: 'nikita', text: 'Камушек орёт на весь двор', minutesAgo: 90, group: 'speakers' },
  { author: 'grigory', text: 'Дети назвали его Понедельник', minutesAgo: 300, group: 'sloths' },
] as const satisfies readonly DemoStory[]
