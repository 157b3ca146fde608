import type { PersonKey } from './people.ts'

/** A conversation of two, oldest message first. */
export type DemoChat = Readonly<{
  between: readonly [PersonKey, PersonKey]
  messages: readonly Readonly<{ from: PersonKey; text: string; minutesAgo: number; product?: string }>[]
}>

export const chats = [
  {
    between: ['anna', 'boris'],
    messages: [
      { from: 'boris', text: 'Ты мои старые наушники не видела?', minutesAgo: 410 },
      { from: 'anna', text: 'Видела. У кота. Левое ухо он уже доел', minutesAgo: 405 },
      { from: 'boris', text: 'Понял. Буду искать новые', minutesAgo: 404 },
      { from: 'anna', text: 'Если найду что-нибудь приличное, скину тебе', minutesAgo: 398 },
    ],
  },
  {
    between: ['anna', 'vera'],
    messages: [
      { from: 'vera', text: 'Смотри, какое платье', minutesAgo: 1500, product: 'dress-iyul' },
      { from: 'anna', text: 'С карманами?!', minutesAgo: 1496 },
      { from: 'vera', text: 'С КАРМАНАМИ', minutesAgo: 1495 },
      { from: 'anna', text: 'Всё, заказала синее. Спасибо и прости, бюджет', minutesAgo: 1440 },
    ],
  },
  {
    between: ['anna', 'zinaida'],
    messages: [
      { from: 'zinaida', text: 'Анечка, как тут ставить сердечко?', minutesAgo: 2890 },
      { from: 'anna', text: 'Зинаида Павловна, вы его уже поставили, раз восемь', minutesAgo: 2884 },
      { from: 'zinaida', text: 'Ну и хорошо, мне всё понравилось', minutesAgo: 2880 },
    ],
  },
  {
    between: ['anna', 'grigory'],
    messages: [
      { from: 'anna', text: 'Гриш, что дарят на пять лет, если динозавры уже есть?', minutesAgo: 3400 },
      { from: 'grigory', text: 'Динозавров, которых ещё нет', minutesAgo: 3390, product: 'dino-diplo' },
    ],
  },
  {
    between: ['boris', 'nikita'],
    messages: [
      { from: 'nikita', text: 'Вечером катаем?', minutesAgo: 120 },
      { from: 'boris', text: 'После девяти. Только у меня микрофон без наушников', minutesAgo: 112 },
      { from: 'nikita', text: 'Тогда кричи в окно', minutesAgo: 110 },
    ],
  },
  {
    between: ['vera', 'darya'],
    messages: [
      { from: 'darya', text: 'Чайник пришёл?', minutesAgo: 170 },
      { from: 'vera', text: 'Ещё собираемся, нас трое. Зови своих из Питера', minutesAgo: 166 },
      { from: 'darya', text: 'Лев Натанович думает. Он думает всегда четыре хода', minutesAgo: 160 },
    ],
  },
  {
    between: ['olga', 'zinaida'],
    messages: [
      {
        from: 'zinaida',
        text: 'Оленька, бумага приехала целая, спасибо вашему мальчику, донёс до кухни',
        minutesAgo: 5200,
      },
      { from: 'olga', text: 'Передам мальчику, ему пятьдесят два, будет рад', minutesAgo: 5180 },
    ],
  },
] as const satisfies readonly DemoChat[]
