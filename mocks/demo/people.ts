/** Somebody of the pretend network. */
export type Person = Readonly<{
  key: string
  /** The id the network knows them by. */
  hostUserId: number
  name: Readonly<{ first: string; last: string }>
  latin: Readonly<{ first: string; last: string }>
  /** The key of their portrait in pictures.json. */
  avatar: string
  /** Keys; friendship is mutual. */
  friends: readonly string[]
  city: string
  status: string
}>

export const people = [
  {
    key: 'anna',
    hostUserId: 100000001,
    name: { first: 'Анна', last: 'Ветрова' },
    latin: { first: 'Anna', last: 'Vetrova' },
    avatar: 'person-anna',
    friends: ['boris', 'vera', 'grigory', 'darya', 'zhanna', 'zinaida', 'polina', 'olga'],
    city: 'Москва',
    status: 'Сначала кофе, потом всё остальное',
  },
  {
    key: 'boris',
    hostUserId: 100000002,
    name: { first: 'Борис', last: 'Ким' },
    latin: { first: 'Boris', last: 'Kim' },
    avatar: 'person-boris',
    friends: ['anna', 'vera', 'egor', 'kirill', 'nikita', 'samuel'],
    city: 'Москва',
    status: 'Пишу код, чиню велосипеды',
  },
  {
    key: 'vera',
    hostUserId: 100000003,
    name: { first: 'Вера', last: 'Лисицына' },
    latin: { first: 'Vera', last: 'Lisitsyna' },
    avatar: 'person-vera',
    friends: ['anna', 'boris', 'grigory', 'darya', 'zhanna', 'madina', 'polina', 'olga'],
    city: 'Москва',
    status: 'Нахожу хорошее и рассказываю всем',
  },
  {
    key: 'grigory',
    hostUserId: 100000004,
    name: { first: 'Григорий', last: 'Пахомов' },
    latin: { first: 'Grigory', last: 'Pakhomov' },
    avatar: 'person-grigory',
    friends: ['anna', 'vera', 'egor', 'zinaida', 'madina'],
    city: 'Тверь',
    status: 'Папа троих, режиссёр завтраков',
  },
  {
    key: 'darya',
    hostUserId: 100000005,
    name: { first: 'Дарья', last: 'Соболь' },
    latin: { first: 'Darya', last: 'Sobol' },
    avatar: 'person-darya',
    friends: ['anna', 'vera', 'ilya', 'lev', 'polina'],
    city: 'Санкт-Петербург',
    status: 'Фикусы важнее штор',
  },
  {
    key: 'egor',
    hostUserId: 100000006,
    name: { first: 'Егор', last: 'Сафин' },
    latin: { first: 'Egor', last: 'Safin' },
    avatar: 'person-egor',
    friends: ['boris', 'grigory', 'ilya', 'nikita', 'samuel'],
    city: 'Казань',
    status: 'Бегу. Если не бегу, то в походе',
  },
  {
    key: 'zhanna',
    hostUserId: 100000007,
    name: { first: 'Жанна', last: 'Аветисян' },
    latin: { first: 'Zhanna', last: 'Avetisyan' },
    avatar: 'person-zhanna',
    friends: ['anna', 'vera', 'zinaida', 'lev', 'madina'],
    city: 'Москва',
    status: 'Учу третий «Б», и он меня тоже',
  },
  {
    key: 'zinaida',
    hostUserId: 100000008,
    name: { first: 'Зинаида', last: 'Громова' },
    latin: { first: 'Zinaida', last: 'Gromova' },
    avatar: 'person-zinaida',
    friends: ['anna', 'grigory', 'zhanna', 'lev', 'olga'],
    city: 'Кострома',
    status: 'Вяжу, солю огурцы, осваиваю интернет',
  },
  {
    key: 'ilya',
    hostUserId: 100000009,
    name: { first: 'Илья', last: 'Тарасов' },
    latin: { first: 'Ilya', last: 'Tarasov' },
    avatar: 'person-ilya',
    friends: ['darya', 'egor', 'kirill', 'lev'],
    city: 'Санкт-Петербург',
    status: 'Гитара, собака, белые ночи',
  },
  {
    key: 'kirill',
    hostUserId: 100000010,
    name: { first: 'Кирилл', last: 'Бадмаев' },
    latin: { first: 'Kirill', last: 'Badmaev' },
    avatar: 'person-kirill',
    friends: ['boris', 'ilya', 'lev', 'nikita'],
    city: 'Улан-Удэ',
    status: 'По субботам маджонг',
  },
  {
    key: 'lev',
    hostUserId: 100000011,
    name: { first: 'Лев', last: 'Штерн' },
    latin: { first: 'Lev', last: 'Stern' },
    avatar: 'person-lev',
    friends: ['darya', 'zhanna', 'zinaida', 'ilya', 'kirill'],
    city: 'Санкт-Петербург',
    status: 'Шахматы по переписке, чай по-грузински',
  },
  {
    key: 'madina',
    hostUserId: 100000012,
    name: { first: 'Мадина', last: 'Рашидова' },
    latin: { first: 'Madina', last: 'Rashidova' },
    avatar: 'person-madina',
    friends: ['vera', 'grigory', 'zhanna', 'polina', 'olga'],
    city: 'Дербент',
    status: 'Мама Амины и немножко повар',
  },
  {
    key: 'nikita',
    hostUserId: 100000013,
    name: { first: 'Никита', last: 'Орлов' },
    latin: { first: 'Nikita', last: 'Orlov' },
    avatar: 'person-nikita',
    friends: ['boris', 'egor', 'kirill', 'samuel'],
    city: 'Екатеринбург',
    status: 'Ещё одна катка и спать',
  },
  {
    key: 'polina',
    hostUserId: 100000014,
    name: { first: 'Полина', last: 'Журавлёва' },
    latin: { first: 'Polina', last: 'Zhuravlyova' },
    avatar: 'person-polina',
    friends: ['anna', 'vera', 'darya', 'madina', 'samuel'],
    city: 'Москва',
    status: 'Рисую, танцую, опаздываю',
  },
  {
    key: 'samuel',
    hostUserId: 100000015,
    name: { first: 'Самуэль', last: 'Окафор' },
    latin: { first: 'Samuel', last: 'Okafor' },
    avatar: 'person-samuel',
    friends: ['boris', 'egor', 'nikita', 'polina'],
    city: 'Москва',
    status: 'Медик, 4 курс. Привыкаю к снегу',
  },
  {
    key: 'olga',
    hostUserId: 100000016,
    name: { first: 'Ольга', last: 'Соколова' },
    latin: { first: 'Olga', last: 'Sokolova' },
    avatar: 'person-olga',
    friends: ['anna', 'vera', 'zinaida', 'madina'],
    city: 'Москва',
    status: 'Держу магазин «Вместе»',
  },
] as const satisfies readonly Person[]

export type PersonKey = (typeof people)[number]['key']

/** Everybody but Anna has let the shop notify them; she will be asked. */
export const allowsNews = (key: PersonKey): boolean => key !== 'anna'
