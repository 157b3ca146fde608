import type { Insertable } from 'kysely'
import * as v from 'valibot'

import { type CategoryId, ProductId, type ShopId, VariantId } from '#domain/ids.ts'

import { stemsOf } from '../db/searchWords.ts'
import type { Tables } from '../db/tables.ts'
import {
  fingerprint,
  imageFacts,
  type KnownPicture,
  type StandingProduct,
  type StandingVariant,
} from './catalogAsItStands.ts'
import type { Product } from './product.ts'

/** How one product of the feed differs from the catalogue; what does not differ has no rows. */
export type ProductChanges = Readonly<{
  product: Change<'staged_product'> | null
  images: readonly Insertable<Tables['staged_image']>[]
  variants: readonly Change<'staged_variant'>[]
}>

type Change<Table extends keyof Tables> = Readonly<{ kind: 'added' | 'changed'; row: Insertable<Tables[Table]> }>

export type Comparing = Readonly<{
  shop: ShopId
  newId: () => string
  categoryNames: ReadonlyMap<CategoryId, string>
  products: ReadonlyMap<string, StandingProduct>
  variants: ReadonlyMap<string, StandingVariant>
  pictures: (address: string) => KnownPicture
}>

type Placed = Readonly<{ externalId: string; position: number; product: Product }>

export function changesOf({ externalId, position, product }: Placed, catalogue: Comparing): ProductChanges {
  const { shop, newId, products } = catalogue
  const standing = products.get(externalId)
  const id = standing?.id ?? v.parse(ProductId, newId())
  const { name, vendor, description, category, params, price, oldPrice } = product
  const stems = stemsFor(product, catalogue)
  const pictures = product.pictures.map(catalogue.pictures)

  const facts = [name, vendor, description, category, params, position, price, oldPrice, stems]
  const print = fingerprint(...facts, pictures.map(imageFacts))
  const variants = product.variants.flatMap((_, at) => variantChange(id, product, at, catalogue) ?? [])
  if (standing && !standing.gone && standing.fingerprint === print) return { product: null, images: [], variants }

  return {
    product: {
      kind: standing && !standing.gone ? 'changed' : 'added',
      row: {
        shop_id: shop,
        id,
        external_id: externalId,
        category_id: category,
        name,
        vendor,
        description,
        stems,
        params: JSON.stringify(params),
        position,
        images: pictures.length,
        price,
        old_price: oldPrice,
      },
    },
    images: pictures.map(({ address, picture, unusableAt }, at) => ({
      shop_id: shop,
      product_id: id,
      position: at,
      address,
      picture: picture && JSON.stringify(picture),
      unusable_at: unusableAt,
    })),
    variants,
  }
}

function variantChange(
  productId: ProductId,
  product: Product,
  at: number,
  catalogue: Comparing,
): Change<'staged_variant'> | null {
  const { shop, newId, variants } = catalogue
  const variant = product.variants[at]
  if (!variant) return null
  const { offer, options, picture } = variant
  const standing = variants.get(offer.id)
  // What buyers have reserved is still in the shop, whatever the feed says.
  const onHand = Math.max(offer.onHand, standing?.reserved ?? 0)
  const print = fingerprint(productId, options, offer.price, offer.oldPrice, at, picture, onHand)
  if (standing && !standing.gone && standing.fingerprint === print) return null
  return {
    kind: standing && !standing.gone ? 'changed' : 'added',
    row: {
      shop_id: shop,
      id: standing?.id ?? v.parse(VariantId, newId()),
      product_id: productId,
      external_id: offer.id,
      options: JSON.stringify(options),
      position: at,
      image: picture,
      on_hand: offer.onHand,
      price: offer.price,
      old_price: offer.oldPrice,
    },
  }
}

/** What the product is found by. */
function stemsFor({ name, vendor, category, params, variants }: Product, { categoryNames }: Comparing): string {
  const values = [...params, ...variants.flatMap(({ options }) => options)].map(({ value }) => value)
  return stemsOf([name, vendor ?? '', categoryNames.get(category) ?? '', ...values].join('\n'))
}
