import type { GroupKey } from './groups.ts'
import type { PersonKey } from './people.ts'

/** A post in the network's feed, newest first. */
export type DemoPost = Readonly<{
  key: string
  author: PersonKey | 'community'
  text: string
  minutesAgo: number
  likes: readonly PersonKey[]
  /** Shown as a card that opens the shop on it: a group_id or an offer's id of the feed. */
  product?: string
  /** Shown as a card that opens the shop on this group. */
  group?: GroupKey
}>

export const posts = [
  {
    key: 'vera-headphones',
    author: 'vera',
    text: 'Хожу в этих наушниках третий день и забываю, что они на голове. Одной 990, а втроём выходит по 690. Кто со мной в следующий заход? Маме уже обещала розовые.',
    minutesAgo: 14,
    likes: ['boris', 'darya', 'zhanna', 'polina'],
    product: 'headphones-aura',
  },
  {
    key: 'polina-cookies',
    author: 'polina',
    text: 'Срочно нужен один человек, который любит печенье! Всего один! Я даже поделюсь последним (нет).',
    minutesAgo: 25,
    likes: ['samuel', 'vera'],
    product: 'cookies-babushka',
    group: 'cookies',
  },
  {
    key: 'boris-bike-repair',
    author: 'boris',
    text: 'Перебрал вилку, смазал цепь, подтянул спицы. Осталась одна лишняя деталь. Как всегда.',
    minutesAgo: 48,
    likes: ['egor', 'nikita', 'kirill', 'anna'],
  },
  {
    key: 'darya-candles',
    author: 'darya',
    text: 'Питер, четыре часа дня, темно. Собираю компанию на свечи: нас двое, с третьим цена падает. Рекомендую «еловый лес», он пахнет ровно тем, чем называется.',
    minutesAgo: 62,
    likes: ['ilya', 'lev', 'vera'],
    product: 'candles-trio',
    group: 'candles',
  },
  {
    key: 'community-groups',
    author: 'community',
    text: 'Как это работает, коротко. Открываете группу, зовёте друзей, каждый платит сам за себя. Набралось — цена ниже для всех, и для первого тоже. Не набралось — деньги вернутся целиком, ничего делать не нужно. А купить одному можно всегда.',
    minutesAgo: 95,
    likes: ['olga', 'vera', 'zinaida', 'boris', 'madina'],
  },
  {
    key: 'samuel-stars',
    author: 'samuel',
    text: 'Ночью с балкона общежития показывал Сатурн всему этажу. Очередь была длиннее, чем в столовую. Комендант посмотрела два раза.',
    minutesAgo: 140,
    likes: ['polina', 'egor', 'nikita', 'boris', 'anna'],
    product: 'telescope-pervyi',
  },
  {
    key: 'vera-teapot',
    author: 'vera',
    text: 'Нас уже трое на чайник «Рябина». Ещё двое, и будет по 1 350. Он не капает, честное слово, я испортила бы скатерть ради эксперимента.',
    minutesAgo: 185,
    likes: ['darya', 'zhanna', 'anna'],
    product: 'teapot-ryabina',
    group: 'teapot',
  },
  {
    key: 'grigory-breakfast',
    author: 'grigory',
    text: 'Средний сегодня сам приготовил яичницу. Скорлупу нашли не всю, но гордимся всей семьёй.',
    minutesAgo: 230,
    likes: ['madina', 'zinaida', 'vera', 'anna', 'egor'],
  },
  {
    key: 'nikita-speakers',
    author: 'nikita',
    text: 'Утопил колонку. Достал. Играет. Беру вторую такую же, чтобы было стерео, кто ещё?',
    minutesAgo: 295,
    likes: ['ilya', 'boris'],
    product: 'speaker-kamushek',
    group: 'speakers',
  },
  {
    key: 'zhanna-school',
    author: 'zhanna',
    text: 'Диктант. Предложение «Хомяк запас зерно». Вариант из тетради: «Хомяк за пас, зерно». Футболист, видимо.',
    minutesAgo: 360,
    likes: ['zinaida', 'lev', 'vera', 'anna', 'madina'],
  },
  {
    key: 'samuel-basketball',
    author: 'samuel',
    text: 'Нас трое, мяч один и тот лысый. Нужно ещё двое, и у каждого будет свой. Играем по вторникам, новичков не бьём.',
    minutesAgo: 395,
    likes: ['egor', 'nikita', 'boris'],
    product: 'ball-basketball',
    group: 'basketball',
  },
  {
    key: 'community-fikus',
    author: 'community',
    text: 'Приехали новые фикусы, все как один Бори. В мороз возим их в трёх слоях бумаги с грелкой, пока доехали все. Присылайте портреты, повесим на стену склада.',
    minutesAgo: 520,
    likes: ['darya', 'olga', 'polina'],
    product: 'plant-fikus',
  },
  {
    key: 'polina-skates',
    author: 'polina',
    text: 'Каток залили!!! Собираемся на коньки, нас уже четверо. Падать обещаю красиво и первой.',
    minutesAgo: 590,
    likes: ['madina', 'samuel', 'darya', 'vera'],
    product: 'skates-lyod',
    group: 'skates',
  },
  {
    key: 'zinaida-paper',
    author: 'zinaida',
    text: 'Соседи дорогие и не только соседи! Беру бумагу «Облако» вскладчину. Нас восемь, с десятого человека по 449 рублей 90 копеек. Мне её носить не надо, привозят к двери, вот что прогресс делает.',
    minutesAgo: 690,
    likes: ['grigory', 'lev', 'zhanna', 'anna', 'olga'],
    product: 'paper-oblako',
    group: 'paper',
  },
  {
    key: 'anna-kite',
    author: 'anna',
    text: 'Запускали змея на Воробьёвых. Сорок минут в небе и одна берёза. Берёза победила по очкам.',
    minutesAgo: 840,
    likes: ['boris', 'vera', 'polina', 'grigory'],
    product: 'kite-radost',
  },
  {
    key: 'boris-tshirts',
    author: 'boris',
    text: 'Пять человек взяли одинаковые футболки. Это ещё группа или уже команда? С восьмого по 890, присоединяйтесь, форма строгая: чистая.',
    minutesAgo: 895,
    likes: ['nikita', 'egor', 'kirill'],
    product: 'tshirt-prosto',
    group: 'tshirts',
  },
  {
    key: 'grigory-sloths',
    author: 'grigory',
    text: 'Детям понравился ленивец. Жене понравился ленивец. Мне понравился ленивец. Берём троих, и ещё компания подобралась хорошая.',
    minutesAgo: 1190,
    likes: ['madina', 'vera', 'zinaida'],
    product: 'toy-sloth',
    group: 'sloths',
  },
  {
    key: 'kirill-mahjong',
    author: 'kirill',
    text: 'Ищем четвёртого в маджонг. И в покупку набора, и за стол. Играем по видео: Улан-Удэ и Петербург, разница пять часов, никого не пугает.',
    minutesAgo: 1480,
    likes: ['ilya', 'lev'],
    product: 'mahjong-set',
    group: 'mahjong',
  },
  {
    key: 'lev-tea',
    author: 'lev',
    text: 'Открыл для себя грузинский чай заново. Вода восемьдесят градусов, три минуты, и никакого сахара. Партию, впрочем, проиграл.',
    minutesAgo: 1620,
    likes: ['zinaida', 'darya', 'ilya'],
    product: 'tea-kolkhida',
  },
  {
    key: 'madina-bikes',
    author: 'madina',
    text: 'Хочу кататься по набережной в юбке и с корзиной хлеба. Вера уже со мной, с третьим человеком велосипед дешевле на две тысячи.',
    minutesAgo: 1985,
    likes: ['vera', 'zhanna', 'olga'],
    product: 'bike-dvor',
    group: 'bikes',
  },
  {
    key: 'egor-tent',
    author: 'egor',
    text: 'Отчёт с Ладоги: 38 километров, два дня дождя, ноль мокрых спальников. Палатка своё отработала, я бы столько не выдержал.',
    minutesAgo: 2600,
    likes: ['samuel', 'nikita', 'boris', 'ilya', 'grigory'],
    product: 'tent-svetlyak',
  },
  {
    key: 'ilya-nights',
    author: 'ilya',
    text: 'Репетировали до трёх, собака под конец подпевала. В ноты не попадала, но в настроение да.',
    minutesAgo: 3100,
    likes: ['kirill', 'darya', 'polina'],
  },
] as const satisfies readonly DemoPost[]
