/**
 * Writes a YML feed of as many offers as asked for, the same one every time:
 * node bench/makeFeed.mjs 50000 > feed.xml
 */
import { once } from 'node:events'

const offers = Number(process.argv[2] ?? 50_000)
if (!Number.isSafeInteger(offers) || offers < 1) {
  console.error('How many offers? node bench/makeFeed.mjs 50000 > feed.xml')
  process.exit(2)
}

const KINDS = [
  'Кружка',
  'Рюкзак',
  'Настольная лампа',
  'Футболка',
  'Чайник',
  'Кроссовки',
  'Плед',
  'Наушники',
  'Ваза',
  'Ежедневник',
]
const LOOKS = [
  'керамическая',
  'дорожный',
  'складная',
  'хлопковая',
  'стеклянный',
  'лёгкие',
  'вязаный',
  'беспроводные',
  'матовая',
  'кожаный',
]
const VENDORS = ['Северный дом', 'Aura', 'Лес и море', 'Polden', 'Мастерская 12', 'Yunga']
const COLOURS = ['белый', 'чёрный', 'синий', 'зелёный', 'песочный']
const SECTIONS = 12
const SHELVES = 10

/** Every fourth product comes in three colours; the others are alone. */
function* lines() {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="2026-01-12T09:00+03:00">\n<shop>\n<name>Большой магазин</name>\n<categories>\n`
  for (let section = 1; section <= SECTIONS; section++) {
    yield `<category id="${section}">Отдел ${section}</category>\n`
    for (let shelf = 1; shelf <= SHELVES; shelf++)
      yield `<category id="${section}-${shelf}" parentId="${section}">Полка ${section}.${shelf}</category>\n`
  }
  yield '</categories>\n<offers>\n'
  for (let made = 0, product = 0; made < offers; product++) {
    const colours = product % 4 === 0 ? Math.min(3, offers - made) : 1
    for (let colour = 0; colour < colours; colour++, made++) yield offer(product, colour, colours > 1)
  }
  yield '</offers>\n</shop>\n</yml_catalog>\n'
}

function offer(product, colour, grouped) {
  const kind = KINDS[product % KINDS.length]
  const look = LOOKS[(product >> 2) % LOOKS.length]
  const price = 190 + ((product * 7919) % 9800)
  return `<offer id="${product}-${colour}"${grouped ? ` group_id="p${product}"` : ''} available="true">
<price>${price}.${product % 2 === 0 ? '00' : '50'}</price>${product % 3 === 0 ? `<oldprice>${price + 300}</oldprice>` : ''}<currencyId>RUB</currencyId>
<categoryId>${1 + (product % SECTIONS)}-${1 + ((product >> 3) % SHELVES)}</categoryId>
<picture>https://pictures.shop.example/${product}/${colour}.jpg</picture>
<name>${kind} ${look} № ${product}</name><vendor>${VENDORS[product % VENDORS.length]}</vendor>
<description><![CDATA[<p>${kind} ${look}: вещь на каждый день, № ${product}.</p><p>Проверена на складе, приедет за три дня.</p>]]></description>
<param name="Цвет">${COLOURS[(product + colour) % COLOURS.length]}</param><param name="Вес" unit="г">${100 + (product % 900)}</param>
<count>${(product * 31) % 200}</count></offer>
`
}

for (const line of lines()) if (!process.stdout.write(line)) await once(process.stdout, 'drain')
