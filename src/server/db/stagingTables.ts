import type { CategoryId, ProductId, ShopId, VariantId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'

type Json = string

type ImportRunTable = {
  shop_id: ShopId
  run_id: string
  started_at: Instant
  /** When it last gave a sign of life. */ seen_at: Instant
}

type StagedOfferTable = {
  shop_id: ShopId
  external_id: string
  /** The external id of the product it is a variant of. */
  product: string
  name: string
  vendor: string | null
  description: string
  category_id: CategoryId
  params: Json
  pictures: Json
  /** Its number in the feed. */
  sequence: number
  line: number
  on_hand: number
  price: Kopecks
  old_price: Kopecks | null
}

type StagedCategoryTable = {
  shop_id: ShopId
  external_id: string
  /** Its own if it stands in the catalogue already, else a new one. */
  id: CategoryId
  parent_id: CategoryId | null
  name: string
  path: string
  position: number
}

/** A product that is new or not as it stands in the catalogue. */
type StagedProductTable = {
  shop_id: ShopId
  external_id: string
  /** Its own if it stands in the catalogue already, else a new one. */
  id: ProductId
  category_id: CategoryId
  name: string
  vendor: string | null
  description: string
  stems: string
  params: Json
  position: number
  /** How many there are: any beyond are of the past. */
  images: number
  price: Kopecks
  old_price: Kopecks | null
}

/** A variant that is new or not as it stands in the catalogue. */
type StagedVariantTable = {
  shop_id: ShopId
  external_id: string
  id: VariantId
  product_id: ProductId
  options: Json
  position: number
  image: number
  on_hand: number
  price: Kopecks
  old_price: Kopecks | null
}

/** The images of staged products. */
type StagedImageTable = {
  shop_id: ShopId
  product_id: ProductId
  position: number
  address: string
  picture: Json | null
  unusable_at: Instant | null
}

export type StagingTables = {
  import_run: ImportRunTable
  staged_offer: StagedOfferTable
  staged_category: StagedCategoryTable
  staged_product: StagedProductTable
  staged_variant: StagedVariantTable
  staged_image: StagedImageTable
}
