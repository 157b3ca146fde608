// node scripts/config-table.mjs [--check]: writes the READMEs' configuration tables and .env.example from the schema of
// the environment, or says which of them no longer agree with it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { getDescription } from 'valibot'
import { runnerImport } from 'vite'

import { giveUp, root } from './run.mjs'

const RUSSIAN = {
  PORT: 'Порт магазина.',
  HOST: 'Адрес, на котором он слушает.',
  PUBLIC_URL:
    'Адрес, по которому магазин открывают люди, `https://…/`: ссылки, которые уходят из сети, ведут на их предпросмотр там. Не задано: они ведут в сеть.',
  DATA_DIR: 'Папка файла SQLite и картинок.',
  DATABASE_URL: '`postgres://…` для PostgreSQL или путь к файлу SQLite. Не задано: `shop.sqlite` в `DATA_DIR`.',
  POSTGRES_CONNECTIONS: 'Сколько соединений с PostgreSQL может быть открыто сразу.',
  POSTGRES_PREPARE: '`no`, если перед PostgreSQL стоит пулер старше PgBouncer 1.21.',
  FILES_DIR: 'Где лежат картинки. Не задано: `files` в `DATA_DIR`.',
  SESSION_SECRET:
    'Подписывает сессии: не меньше 32 символов, одинаковый на всех серверах. Не задано на SQLite: создаётся при первом запуске и хранится рядом с файлом.',
  VK_APPS: 'Мини-приложения VK: `appId:защищённыйКлюч`, через запятую.',
  OK_APPS: 'Они же в Одноклассниках: `appId:секретныйКлюч`, через запятую.',
  VK_SERVICE_TOKEN: 'Сервисный ключ мини-приложения: по нему узнают имена и отправляют уведомления.',
  VK_COMMUNITY_TOKEN:
    'Ключ самого сообщества с правом на сообщения: новости о заказах пишутся тем, кто разрешил сообщения, но не уведомления.',
  VK_CALLBACK_SECRET:
    'Секретный ключ Callback API сообщества, по которому VK сообщает, кто разрешил или запретил сообщения: до 50 знаков.',
  VK_CALLBACK_CONFIRMATION: 'Строка, которую VK ждёт в ответ, когда подтверждает сервер.',
  COMMUNITY_ID: 'Сообщество VK, администраторы которого становятся продавцами магазина.',
  OK_COMMUNITY_ID: 'То же о группе в Одноклассниках: номера там свои.',
  SHOP_NAME: 'Название магазина при первом запуске.',
  COURIER_PRICE: 'Цена доставки курьером при первом запуске, в рублях.',
  SELLER_NAME:
    'Кто продаёт по закону, `ООО «…»` или `ИП …`: это говорит страница «О магазине», как и семь следующих ключей.',
  SELLER_INN: 'ИНН продавца.',
  SELLER_OGRN: 'ОГРН продавца, у предпринимателя ОГРНИП.',
  SELLER_ADDRESS: 'Юридический адрес продавца.',
  SELLER_PHONE: 'Телефон для покупателей.',
  SELLER_EMAIL: 'Почта для покупателей.',
  RETURNS_URL: 'Страница с собственными условиями возврата, `https://…`.',
  PRIVACY_URL: 'Страница с собственной политикой личных данных, `https://…`.',
  HOME_SHOP: 'Id магазина, который виден из обычного браузера, если магазинов несколько.',
  ALLOWED_ORIGINS: 'Другие источники, которым можно обращаться к API, через запятую; `*` — буквы, цифры и дефисы.',
  LAUNCH_MAX_AGE: 'Сколько часов принимается строка запуска VK.',
  PAYMENTS: '`sandbox` — понарошечные деньги. Не задано: заказы принимаются без онлайн-оплаты.',
  SANDBOX_SHOP: '`1` соглашается с тем, что деньги понарошечные; тогда об этом говорит каждая страница.',
  METRICS_PORT: 'Отдельный порт для `/metrics`. Не задано: на порту магазина и только с этой машины.',
  LOG_LEVEL: 'С какого уровня писать журнал.',
  STOP_WITHIN: 'Сколько секунд даётся начатым запросам, когда серверу велено остановиться.',
}

const { module } = await runnerImport(join(root, 'src/server/environment.ts'), { root, configFile: false })
const keys = Object.entries(module.Environment.entries).map(([name, { wrapped, default: usual }]) => ({
  name,
  english: getDescription(wrapped),
  russian: RUSSIAN[name] ?? giveUp(`scripts/config-table.mjs says nothing in Russian about ${name}.`),
  usual,
}))

const files = {
  'README.md': (text) => withTable(text, ['Key', 'Usually', 'What it is'], 'english'),
  'README.ru.md': (text) => withTable(text, ['Ключ', 'Обычно', 'Что это'], 'russian'),
  '.env.example': () => keys.map(({ name, english, usual }) => `# ${english}\n# ${name}=${usual ?? ''}\n`).join('\n'),
}

const stale = Object.entries(files).flatMap(([file, make]) => {
  const path = join(root, file)
  const stands = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const wanted = make(stands)
  return wanted === stands ? [] : [{ file, path, wanted }]
})

if (!process.argv.includes('--check')) for (const { path, wanted } of stale) writeFileSync(path, wanted)
else if (stale.length > 0) {
  giveUp(
    `${stale.map(({ file }) => file).join(', ')}: another configuration than the server reads. Run node scripts/config-table.mjs`,
  )
}

/** As the formatter leaves it: columns as wide as their widest cell. */
function withTable(text, head, language) {
  const rows = [
    head,
    ...keys.map(({ name, usual, [language]: says }) => [`\`${name}\``, usual ? `\`${usual}\`` : '', says]),
  ]
  const widths = head.map((_, at) => Math.max(...rows.map((cells) => cells[at].length)))
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  const [top, ...below] = rows.map(line)
  const table = [top, line(widths.map((width) => '-'.repeat(width))), ...below].join('\n')
  return text.replace(
    /(<!-- configuration -->\n)[\s\S]*?(<!-- \/configuration -->)/,
    (_, open, close) => `${open}\n${table}\n\n${close}`,
  )
}
