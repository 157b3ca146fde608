import type { CategoryId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import type { World } from '../world.ts'
import { type KnownPicture, knownPictures, standingProducts, standingVariants } from './catalogAsItStands.ts'
import { changesOf, type ProductChanges } from './changes.ts'
import type { FeedProblem } from './importReport.ts'
import { keepRun, type Run } from './importRun.ts'
import type { Offer } from './offer.ts'
import { productOf } from './product.ts'
import { MOST_VARIANTS, type OffersOfProduct } from './stagedProducts.ts'

export type Importing = Pick<World, 'db' | 'transaction' | 'now' | 'newId' | 'pictures'>

type Tally = Readonly<{ added: number; changed: number }>
export type StagedChanges = Readonly<{ products: Tally; variants: Tally; problems: readonly FeedProblem[] }>

/** Of pictures there can be more than one statement may have placeholders. */
const IMAGES_AT_ONCE = 1000

/** Works out what of these products is not as the catalogue has it, and stages that. Nobody waits for this. */
export async function stageChanges(
  world: Importing,
  run: Run,
  groups: readonly OffersOfProduct[],
  categoryNames: ReadonlyMap<CategoryId, string>,
): Promise<StagedChanges> {
  const { db, newId } = world
  const { shop } = run
  const made = groups.map(([first, ...others]) => ({
    externalId: first.product,
    position: first.sequence,
    tooMany: others.slice(MOST_VARIANTS - 1),
    ...productOf([first, ...others.slice(0, MOST_VARIANTS - 1)]),
  }))

  const productIds = made.map(({ externalId }) => externalId)
  const variantIds = made.flatMap(({ product }) => product.variants.map(({ offer }) => offer.id))
  const products = await standingProducts(db, shop, productIds)
  const variants = await standingVariants(db, shop, variantIds)
  const pictures = await picturesOf(world, run, [...new Set(made.flatMap(({ product }) => product.pictures))])
  const changes = made.map((product) =>
    changesOf(product, { shop, newId, categoryNames, products, variants, pictures }),
  )

  const leftOut = made.flatMap(({ twins, tooMany }) => [
    ...twins.map(({ offer, of }) => rejected(offer, `nothing tells it from offer ${of.id} of the same product`)),
    ...tooMany.map((offer) => rejected(offer, `its product has more than ${MOST_VARIANTS} variants`)),
  ])
  await world.transaction(async (tx) => {
    await keepRun(tx, run, world.now())
    await insertChanges(tx, changes)
    await forgetOffers(
      tx,
      run,
      leftOut.map(({ id }) => id),
    )
  })
  return {
    products: tally(changes.flatMap(({ product }) => product ?? [])),
    variants: tally(changes.flatMap((change) => change.variants)),
    problems: leftOut,
  }
}

async function insertChanges(tx: Tx, changes: readonly ProductChanges[]): Promise<void> {
  const products = changes.flatMap(({ product }) => product?.row ?? [])
  const images = changes.flatMap((change) => change.images)
  const variants = changes.flatMap((change) => change.variants.map(({ row }) => row))
  if (products.length > 0) await tx.insertInto('staged_product').values(products).execute()
  for (let from = 0; from < images.length; from += IMAGES_AT_ONCE) {
    await tx
      .insertInto('staged_image')
      .values(images.slice(from, from + IMAGES_AT_ONCE))
      .execute()
  }
  if (variants.length > 0) await tx.insertInto('staged_variant').values(variants).execute()
}

/** An offer that is not sold after all must not keep its variant in the catalogue. */
async function forgetOffers(tx: Tx, { shop }: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('staged_offer').where('shop_id', '=', shop).where('external_id', 'in', ids).execute()
}

async function picturesOf(
  { db, pictures }: Importing,
  { shop }: Run,
  addresses: readonly string[],
): Promise<(address: string) => KnownPicture> {
  const known = await knownPictures(db, shop, addresses)
  return (address) => {
    const ready = pictures.ready(address)
    if (ready) return { address, picture: ready, unusableAt: null }
    return known.get(address) ?? { address, picture: null, unusableAt: null }
  }
}

const rejected = ({ line, id }: Offer, reason: string): FeedProblem => ({ line, id, kind: 'rejected', reason })

function tally(changes: readonly Readonly<{ kind: 'added' | 'changed' }>[]): Tally {
  const added = changes.filter(({ kind }) => kind === 'added').length
  return { added, changed: changes.length - added }
}
