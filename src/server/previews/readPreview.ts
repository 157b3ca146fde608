import type { PictureView } from '#domain/contract/pictures.ts'
import { phaseOf, priceNow } from '#domain/groupBuy.ts'
import type { ShopId } from '#domain/ids.ts'
import type { InvitedTo } from '#domain/invitation.ts'
import { priceFor, type PriceLadder } from '#domain/ladder.ts'
import type { Kopecks } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'

import { readGroupView } from '../groupBuys/rows.ts'
import { readProduct } from '../products/productPage.ts'
import type { World } from '../world.ts'

/** What a page outside the network says about a group or a product. */
export type Preview = Readonly<{
  name: string
  picture: PictureView | null
  /** Of one unit: bought alone, and together where that can be had now. */
  alone: Kopecks
  together: Kopecks | null
  ladder: PriceLadder | null
  about: About
}>

type About =
  | Readonly<{ kind: 'product'; description: string; inStock: boolean }>
  | Readonly<{ kind: 'gathering'; taken: number; missing: number; closesAt: Instant }>
  | Readonly<{ kind: 'over' }>

/** Null when the shop has no such thing, or no longer. */
export async function readPreview({ db, now }: World, shop: ShopId, to: InvitedTo): Promise<Preview | null> {
  const at = now()
  if (to.screen === 'group') {
    const view = await readGroupView(db, shop, to.groupId, null, at)
    return view && ofGroup(view.group, at)
  }
  const product = await readProduct(db, shop, to.productId, null, at)
  if (!product) return null
  const { name, description, pictures, variants, offer } = product
  const [first, ...others] = variants.map(({ price }) => price)
  if (first === undefined) return null
  return {
    name,
    picture: pictures[0] ?? null,
    alone: others.reduce((least, price) => (price < least ? price : least), first),
    together: offer && priceFor(offer.ladder, offer.goal),
    ladder: offer?.ladder ?? null,
    about: { kind: 'product', description, inStock: variants.some(({ left }) => left > 0) },
  }
}

type Group = NonNullable<Awaited<ReturnType<typeof readGroupView>>>['group']

function ofGroup(group: Group, now: Instant): Preview {
  const phase = phaseOf(group, now)
  const gathers = phase.kind === 'gathering' || phase.kind === 'filling'
  const { taken, goal, closesAt, ladder, product } = group
  return {
    name: product.name,
    picture: product.picture,
    alone: priceFor(ladder, 1),
    together: gathers ? priceNow(group) : null,
    ladder: gathers ? ladder : null,
    about: gathers ? { kind: 'gathering', taken, missing: Math.max(0, goal - taken), closesAt } : { kind: 'over' },
  }
}
