import { importFeed } from '#server/imports/importFeed.ts'
import type { ImportReport } from '#server/imports/importReport.ts'

import type { TestShop } from './shop.ts'

export type OfferWish = Readonly<{
  id: string
  name?: string
  price?: string
  oldprice?: string
  category?: string
  group?: string
  colour?: string
  count?: number
  vendor?: string
  pictures?: readonly string[]
}>

type FeedWish = Readonly<{ offers: readonly OfferWish[]; categories?: string }>

/** «Дом» with «Посуда» below it, and «Одежда» beside. */
export const CATEGORIES =
  '<category id="1">Дом</category><category id="11" parentId="1">Посуда</category><category id="2">Одежда</category>'

/** A feed as shops export it, with what a test is not about filled in. */
export const aFeed = ({ offers, categories = CATEGORIES }: FeedWish): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<yml_catalog date="2026-06-01T10:00+03:00"><shop>
<categories>${categories}</categories>
<offers>
${offers.map(offerLine).join('\n')}
</offers></shop></yml_catalog>`

const offerLine = (wish: OfferWish): string => {
  const { id, name = 'Кружка', price = '990', category = '11', count = 10, group, colour, pictures = [] } = wish
  const more = [
    wish.oldprice && `<oldprice>${wish.oldprice}</oldprice>`,
    wish.vendor && `<vendor>${wish.vendor}</vendor>`,
    colour && `<param name="Цвет">${colour}</param>`,
    ...pictures.map((address) => `<picture>${address}</picture>`),
  ]
  return `<offer id="${id}"${group ? ` group_id="${group}"` : ''}><name>${name}</name><price>${price}</price><categoryId>${category}</categoryId><count>${count}</count>${more.filter(Boolean).join('')}</offer>`
}

/** Imports as an owner does. */
export const takesFeed = (shop: TestShop, feed: string, world = shop.world): Promise<ImportReport> =>
  importFeed(world, chunksOf(feed), shop.shop)

async function* chunksOf(feed: string) {
  const bytes = new TextEncoder().encode(feed)
  for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000)
}
