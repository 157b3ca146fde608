import { beforeEach, expect, it, test } from 'vitest'

import { listProducts } from '#domain/contract/products.ts'

import { everyEngine } from './everyEngine.ts'
import { aFeed, takesFeed } from './harness/feed.ts'
import type { TestShop } from './harness/shop.ts'

const GOODS = [
  { id: '1', name: 'Кроссовки беговые красные', vendor: 'Polden' },
  { id: '2', name: 'Ёлка искусственная, 150 см' },
  { id: '3', name: 'Чехол для телефона «AND»' },
  { id: '4', name: 'Платье льняное', category: '2', colour: 'синий' },
  { id: '5', name: 'Платок шёлковый 100% шёлк' },
  { id: '6', name: 'Wi-Fi адаптер Nestlé*', vendor: "O'Neill" },
]
const [shoes, tree, cover, dress, scarf, adapter] = GOODS.map(({ name }) => name)

everyEngine('search', (fresh) => {
  let shop: TestShop

  beforeEach(async () => {
    shop = await fresh()
    await takesFeed(shop, aFeed({ offers: GOODS }))
  })

  const found = async (q: string) => (await shop.guest().call(listProducts, { q })).items.map(({ name }) => name)

  test.each([
    { q: 'красных кроссовок', finds: [shoes], because: 'words decline' },
    { q: 'КРОССОВКИ', finds: [shoes], because: 'capitals do not matter' },
    { q: 'крос', finds: [shoes], because: 'the last word may only be begun' },
    { q: 'елка', finds: [tree], because: 'ё is mostly written е' },
    { q: 'ёлки 150', finds: [tree], because: 'numbers are words' },
    { q: 'чехлы на телефон', finds: [cover], because: 'small words do not decide' },
    { q: 'платье', finds: [dress], because: 'a whole word is not the beginning of another' },
    { q: 'плат', finds: [dress, scarf], because: 'a begun word may become either' },
    { q: 'кроссовки polden', finds: [shoes], because: 'makers are looked for too' },
    { q: 'одежда', finds: [dress], because: 'shelves are looked for too' },
    { q: 'посуда чехол', finds: [cover], because: 'every word has to be there' },
    { q: 'платье синее', finds: [dress], because: 'colours are looked for, in whatever form' },
    { q: 'and', finds: [cover], because: 'AND is a word' },
    { q: 'платье OR кроссовки', finds: [], because: 'OR is a word as well, and nothing has it' },
    { q: '100%', finds: [scarf], because: 'a percent sign is no wildcard' },
    { q: '%', finds: [], because: 'it has no word in it' },
    { q: '"', finds: [], because: 'a quote closes nothing' },
    { q: `чехол" OR "платье`, finds: [], because: 'quotes are text' },
    { q: `o'neill`, finds: [adapter], because: 'so are apostrophes' },
    { q: 'кро*', finds: [shoes], because: 'a star is text, and the word is begun' },
    { q: '*', finds: [], because: 'a star alone is no word' },
    { q: 'wi fi', finds: [adapter], because: 'dashes stand between words' },
    { q: 'nestle', finds: [adapter], because: 'nobody types the marks of brands' },
    { q: 'stems:чехол', finds: [], because: 'a column’s name is text' },
    { q: 'NEAR(чехол)', finds: [], because: 'an operator’s name is text' },
    { q: `'); drop table product; --`, finds: [], because: 'this too' },
    { q: '\\', finds: [], because: 'a backslash escapes nothing' },
  ])('for «$q» finds what it is: $because', async ({ q, finds }) => {
    expect(await found(q)).toEqual(finds)
  })

  it('for nothing shows everything', async () => {
    expect(await found('')).toHaveLength(GOODS.length)
    expect(await found('   ')).toHaveLength(GOODS.length)
  })

  it('follows what the feed says now', async () => {
    await takesFeed(
      shop,
      aFeed({ offers: GOODS.map((offer) => (offer.id === '1' ? { ...offer, name: 'Сапоги' } : offer)) }),
    )

    expect(await found('кроссовки')).toEqual([])
    expect(await found('сапог')).toEqual(['Сапоги'])
  })

  it('finds nothing that is no longer sold', async () => {
    await takesFeed(shop, aFeed({ offers: GOODS.slice(1) }))

    expect(await found('кроссовки')).toEqual([])
  })
})
