import * as v from 'valibot'

import type { FirstScreen } from '#domain/contract/launch.ts'
import { listProducts } from '#domain/contract/products.ts'
import type { ShopId } from '#domain/ids.ts'
import { type Place, placeOf } from '#domain/place.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { readGroupView } from '../groupBuys/rows.ts'
import { isBrokenText } from '../http/json.ts'
import { readCatalogPage } from '../products/catalogPage.ts'
import { readProduct } from '../products/productPage.ts'
import type { Caller } from '../world.ts'

type Looking = Readonly<{ db: Db; shop: ShopId; me: Caller | null; now: Instant }>

/**
 * What the screen at this fragment shows, or null when it asks for itself or shows nothing that exists:
 * whoever follows a dead link still arrives in the shop.
 */
export async function readFirstScreen(fragment: string, looking: Looking): Promise<FirstScreen | null> {
  const place = placeOf(fragment)
  if (place === null) return null
  try {
    return await read(place, looking)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

async function read(place: Place, { db, shop, me, now }: Looking): Promise<FirstScreen | null> {
  switch (place.screen) {
    case 'catalog': {
      if (isBrokenText(place.query)) return null
      const asked = v.safeParse(listProducts.input, {
        ...(place.category && { category: place.category }),
        ...(place.query && { q: place.query }),
      })
      if (!asked.success) return null
      return { screen: 'catalog', page: await readCatalogPage(db, shop, asked.output, now) }
    }
    case 'product': {
      const product = await readProduct(db, shop, place.productId, me?.buyer ?? null, now)
      return product && { screen: 'product', product }
    }
    case 'group': {
      const view = await readGroupView(db, shop, place.groupId, me?.buyer ?? null, now)
      return view && { screen: 'group', view }
    }
    case 'cart':
    case 'inbox':
    case 'orders':
    case 'groups':
    case 'order':
    case 'about':
    case 'seller':
    case 'seller_order':
      return null
  }
}
