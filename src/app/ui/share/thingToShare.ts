import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import type { PictureView } from '#domain/contract/pictures.ts'
import type { ProductView, VariantView } from '#domain/contract/products.ts'
import type { InvitedTo } from '#domain/invitation.ts'
import { lowestStep, priceAlone, priceFor, type PriceLadder } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import { momentOf, timeOf } from '../../text/dates.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/share.ts'
import { text as together } from '../../text/together.ts'

/** What a story shows of it: nothing that will be wrong tomorrow without saying when it was right. */
export type StoryCard = Readonly<{
  picture: PictureView | null
  name: string
  price: string
  /** The price alone; null where it is the price above. */
  instead: string | null
  steps: readonly StoryStep[]
  notes: readonly string[]
}>
type StoryStep = Readonly<{ crowd: string; price: string; reached: boolean }>

/** Something that people send to one another. */
export type ThingToShare = Readonly<{
  kind: 'group' | 'product'
  place: InvitedTo
  /** What stands above the link in a message or a post. */
  message: string
  card: StoryCard
}>

export function groupToShare(group: GroupPicture, now: Instant): ThingToShare {
  const { id, ladder, goal, capacity, taken, held, closesAt, product } = group
  const price = roubles(priceFor(ladder, Math.max(goal, taken)))
  const alone = roubles(priceAlone(ladder))
  return {
    kind: 'group',
    place: { screen: 'group', groupId: id },
    message: text.groupMessage(product.name, price, alone),
    card: {
      picture: product.picture,
      name: product.name,
      price,
      instead: alone,
      steps: stepsOf(ladder, taken),
      notes: [text.placesLeft(capacity - taken - held, timeOf(now)), text.gathersUntil(momentOf(closesAt, now))],
    },
  }
}

export function productToShare({ id, name, pictures, offer }: ProductView, variant: VariantView): ThingToShare {
  const alone = roubles(variant.price)
  const together = offer ? roubles(lowestStep(offer.ladder).price) : null
  return {
    kind: 'product',
    place: { screen: 'product', productId: id },
    message: together ? text.togetherMessage(name, alone, together) : text.productMessage(name, alone),
    card: {
      picture: pictures[variant.picture] ?? pictures[0] ?? null,
      name,
      price: together ? text.from(together) : alone,
      instead: together && alone,
      steps: offer ? stepsOf(offer.ladder, 0) : [],
      notes: together ? [text.moreIsCheaper] : [],
    },
  }
}

const stepsOf = (ladder: PriceLadder, taken: number): StoryStep[] =>
  ladder.map(({ from, price }) => ({ crowd: together.step(from), price: roubles(price), reached: from <= taken }))
