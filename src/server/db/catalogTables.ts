import type { Generated } from 'kysely'

import type { CategoryId, ProductId, ReviewId, ShopId, VariantId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'

/** JSON comes out of both engines as text and is parsed by a schema in `rows.ts`. */
type Json = string

type CategoryTable = {
  shop_id: ShopId
  id: CategoryId
  external_id: string
  parent_id: CategoryId | null
  name: string
  position: number
  /** Ids from the root down, each followed by `/`: a subtree is one range of paths. */
  path: string
}

type ProductTable = {
  shop_id: ShopId
  id: ProductId
  /** The feed's group_id, or its offer id where there is no group. */
  external_id: string
  category_id: CategoryId | null
  name: string
  vendor: string | null
  description: string
  params: Json
  /** Its place in the feed, which is the order the shop recommends. */
  position: number
  /** The cheapest variant's, kept for sorting. */
  price: Kopecks
  old_price: Kopecks | null
  listed_at: Instant
  /** Of its images the first that can be shown, a `PictureView`: kept for lists, as are its reviews and all their stars. */
  picture: Generated<Json | null>
  reviews: Generated<number>
  stars: Generated<number>
  /** When it left the feed; orders keep pointing at it. */
  gone_at: Instant | null
}

type VariantTable = {
  shop_id: ShopId
  id: VariantId
  product_id: ProductId
  external_id: string
  options: Json
  price: Kopecks
  old_price: Kopecks | null
  position: number
  /** Which of the product's images shows it first. */
  image: number
  gone_at: Instant | null
}

type StockTable = { shop_id: ShopId; variant_id: VariantId; on_hand: number; reserved: Generated<number> }

type ImageTable = {
  shop_id: ShopId
  product_id: ProductId
  position: number
  address: string
  /** A `PictureView`; null until it has been fetched and resized. */
  picture: Json | null
  /** When its address turned out to lead to nothing that can be shown. */
  unusable_at: Instant | null
}

type ReviewTable = {
  shop_id: ShopId
  id: ReviewId
  product_id: ProductId
  author: string
  stars: number
  text: string
  written_at: Instant
}

/** A product's words in the form in which they are searched; see searchWords.ts. */
type ProductWordsTable = { shop_id: ShopId; product_id: ProductId; stems: string }

export type CatalogTables = {
  category: CategoryTable
  product: ProductTable
  variant: VariantTable
  stock: StockTable
  image: ImageTable
  review: ReviewTable
  product_words: ProductWordsTable
}
