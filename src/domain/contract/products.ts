import * as v from 'valibot'

import { CategoryId, GroupId, OfferId, ProductId, ReviewId, VariantId } from '../ids.ts'
import { PriceLadder } from '../ladder.ts'
import { Count, Kopecks } from '../money.ts'
import { Instant } from '../time.ts'
import { endpoint } from './endpoint.ts'
import { Face } from './groupBuys.ts'
import { Cursor, pageOf } from './page.ts'
import { PictureView } from './pictures.ts'

export const CategoryView = v.object({
  id: CategoryId,
  parentId: v.nullable(CategoryId),
  name: v.string(),
  /** Products in it and below it. */
  products: v.number(),
})
export type CategoryView = v.InferOutput<typeof CategoryView>

const Rating = v.object({ /** 1 to 5, to one decimal. */ stars: v.number(), reviews: Count })

export const ProductCard = v.object({
  id: ProductId,
  name: v.string(),
  /** The price alone, of the cheapest variant. */
  price: Kopecks,
  oldPrice: v.nullable(Kopecks),
  /** The lowest step of the ladder on offer, and the crowd it takes. */
  together: v.nullable(v.object({ price: Kopecks, crowd: Count })),
  inStock: v.boolean(),
  rating: v.nullable(Rating),
  /** Null until a picture has been fetched and resized. */
  picture: v.nullable(PictureView),
})
export type ProductCard = v.InferOutput<typeof ProductCard>

export const CatalogSort = v.picklist(['recommended', 'cheap', 'dear', 'new'])
export type CatalogSort = v.InferOutput<typeof CatalogSort>

export const CatalogPage = pageOf(ProductCard)
export type CatalogPage = v.InferOutput<typeof CatalogPage>

export const VariantView = v.object({
  id: VariantId,
  /** What tells it from its sisters: colour, size. Empty where there is one variant. */
  options: v.array(v.object({ name: v.string(), value: v.string() })),
  price: Kopecks,
  oldPrice: v.nullable(Kopecks),
  /** Units that nobody has reserved. */
  left: v.number(),
  /** Which of the product's pictures shows this variant first. */
  picture: v.number(),
})
export type VariantView = v.InferOutput<typeof VariantView>

export const OfferView = v.object({
  id: OfferId,
  ladder: PriceLadder,
  goal: Count,
  capacity: Count,
  /** How long a group gathers, in milliseconds. */
  lasts: Count,
  unitsPerBuyer: Count,
  /** The variants that groups may buy; null for all of them. */
  variants: v.nullable(v.array(VariantId)),
  /** Units that its groups may still sell; null where the offer has no limit. */
  left: v.nullable(v.number()),
})
export type OfferView = v.InferOutput<typeof OfferView>

/** A group that one may join from the product's page. */
export const OpenGroup = v.object({
  id: GroupId,
  taken: v.number(),
  held: v.number(),
  goal: Count,
  capacity: Count,
  closesAt: Instant,
  variants: v.nullable(v.array(VariantId)),
  /** Units that its offer's groups may still sell; null where there is no limit. */
  left: v.nullable(v.number()),
  /** The first few of its people. */
  faces: v.array(Face),
  /** Whether the caller holds or has a seat in it. */
  mine: v.boolean(),
})
export type OpenGroup = v.InferOutput<typeof OpenGroup>

export const ReviewView = v.object({
  id: ReviewId,
  author: v.string(),
  stars: Count,
  text: v.string(),
  writtenAt: Instant,
})
export type ReviewView = v.InferOutput<typeof ReviewView>

export const ProductView = v.object({
  id: ProductId,
  name: v.string(),
  vendor: v.nullable(v.string()),
  description: v.string(),
  category: v.nullable(v.object({ id: CategoryId, name: v.string() })),
  pictures: v.array(PictureView),
  params: v.array(v.object({ name: v.string(), value: v.string() })),
  variants: v.array(VariantView),
  offer: v.nullable(OfferView),
  /** Fewest missing first, then soonest to close. */
  groups: v.array(OpenGroup),
  rating: v.nullable(Rating),
  /** The newest few; the rest by `listReviews`. */
  reviews: v.array(ReviewView),
})
export type ProductView = v.InferOutput<typeof ProductView>

export const listCategories = endpoint('GET /categories', {
  summary: 'The category tree with the number of products in each',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.array(CategoryView),
})

export const listProducts = endpoint('GET /products', {
  summary: 'A page of the catalogue: 24 products of a category, of a search, or of all',
  caller: 'anyone',
  input: v.strictObject({
    category: v.optional(CategoryId),
    q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
    sort: v.optional(CatalogSort, 'recommended'),
    cursor: v.optional(Cursor),
  }),
  output: CatalogPage,
})

export const getProduct = endpoint('GET /products/:productId', {
  summary: 'A product with its variants, ladder, open groups and newest reviews',
  caller: 'anyone',
  input: v.strictObject({ productId: ProductId }),
  output: ProductView,
  refuses: ['product_not_found'],
})

export const listReviews = endpoint('GET /products/:productId/reviews', {
  summary: 'Reviews of a product, newest first, 20 a page',
  caller: 'anyone',
  input: v.strictObject({ productId: ProductId, cursor: v.optional(Cursor) }),
  output: pageOf(ReviewView),
  refuses: ['product_not_found'],
})
