import type { PersonKey } from './people.ts'

/** A group that is gathering when the demo starts. Everybody in it agreed to be seen. */
export type DemoGroup = Readonly<{
  key: string
  product: string
  organiser: PersonKey
  /** Those who joined after the organiser, in that order. */
  members: readonly PersonKey[]
  openedMinutesAgo: number
}>

export const groups = [
  { key: 'teapot', product: 'teapot-ryabina', organiser: 'vera', members: ['darya', 'zhanna'], openedMinutesAgo: 190 },
  { key: 'candles', product: 'candles-trio', organiser: 'darya', members: ['polina'], openedMinutesAgo: 65 },
  {
    key: 'paper',
    product: 'paper-oblako',
    organiser: 'zinaida',
    members: ['lev', 'madina', 'grigory', 'zhanna', 'egor', 'darya', 'kirill'],
    openedMinutesAgo: 700,
  },
  {
    key: 'basketball',
    product: 'ball-basketball',
    organiser: 'samuel',
    members: ['nikita', 'egor'],
    openedMinutesAgo: 400,
  },
  { key: 'mahjong', product: 'mahjong-set', organiser: 'kirill', members: ['ilya', 'lev'], openedMinutesAgo: 1500 },
  {
    key: 'tshirts',
    product: 'tshirt-prosto',
    organiser: 'boris',
    members: ['nikita', 'samuel', 'kirill', 'egor'],
    openedMinutesAgo: 900,
  },
  { key: 'bikes', product: 'bike-dvor', organiser: 'madina', members: ['vera'], openedMinutesAgo: 2000 },
  { key: 'cookies', product: 'cookies-babushka', organiser: 'polina', members: [], openedMinutesAgo: 25 },
  { key: 'sloths', product: 'toy-sloth', organiser: 'grigory', members: ['madina', 'vera'], openedMinutesAgo: 1200 },
  { key: 'yarn', product: 'yarn-oblako', organiser: 'zinaida', members: ['zhanna', 'darya'], openedMinutesAgo: 2400 },
  { key: 'speakers', product: 'speaker-kamushek', organiser: 'nikita', members: ['ilya'], openedMinutesAgo: 300 },
  {
    key: 'skates',
    product: 'skates-lyod',
    organiser: 'polina',
    members: ['madina', 'samuel', 'darya'],
    openedMinutesAgo: 600,
  },
] as const satisfies readonly DemoGroup[]

export type GroupKey = (typeof groups)[number]['key']
