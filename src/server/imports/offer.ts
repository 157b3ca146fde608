import type { CategoryId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { VariantOptions } from '#domain/variant.ts'

import type { RawOffer } from './feedItems.ts'
import { plainText } from './plainText.ts'
import { priceOf } from './priceOf.ts'

/** One line of the shop's assortment: a variant, with what it says of its product. */
export type Offer = Readonly<{
  line: number
  id: string
  /** What its sisters share: the feed's group, or the offer alone. */
  product: string
  name: string
  vendor: string | null
  description: string
  category: CategoryId
  params: VariantOptions
  pictures: readonly string[]
  price: Kopecks
  oldPrice: Kopecks | null
  onHand: number
}>

/** `rejected` is why it cannot be sold as the feed has it; `notes` are what was put right or left out. */
export type Judged = Readonly<{ offer: Offer; notes: readonly string[] } | { rejected: string }>

const LONGEST_ID = 128
const LONGEST_NAME = 256
const LONGEST_WORD = 200
const LONGEST_ADDRESS = 1000
const MOST_PICTURES = 12
const MOST_UNITS = 1_000_000
/** Feeds need not say how many there are; one that only says "available" is taken to have plenty. */
const PLENTY = 100

export function judgeOffer(raw: RawOffer, categories: ReadonlyMap<string, CategoryId>): Judged {
  const { fields } = raw
  const name = nameOf(fields)
  const price = priceOf(fields.get('price') ?? '')
  const category = categories.get(fields.get('categoryId') ?? '')
  const why = whyNot(raw, { name, price, category })
  if (why !== null || price === null || category === undefined) return { rejected: why ?? 'it cannot be read' }

  const old = oldPriceOf(fields.get('oldprice'), price)
  const pictures = raw.pictures.filter(isAddress)
  const onHand = onHandOf(raw)
  const offer = {
    line: raw.line,
    id: raw.id,
    product: raw.groupId || raw.id,
    name,
    vendor: fields.get('vendor')?.slice(0, LONGEST_WORD) ?? null,
    description: plainText(fields.get('description') ?? ''),
    category,
    params: paramsOf(raw),
    pictures: [...new Set(pictures)].slice(0, MOST_PICTURES),
    price,
    oldPrice: old.price,
    onHand: onHand.units,
  }
  const lost = pictures.length < raw.pictures.length ? ['a picture without an http address was left out'] : []
  return { offer, notes: [...old.notes, ...onHand.notes, ...lost] }
}

type Read = Readonly<{ name: string; price: Kopecks | null; category: CategoryId | undefined }>

function whyNot({ id, groupId, fields, overflow }: RawOffer, { name, price, category }: Read): string | null {
  if (overflow !== null) return `there is too much in <${overflow}>`
  if (id === '') return 'it has no id'
  if (id.length > LONGEST_ID || (groupId ?? '').length > LONGEST_ID)
    return `its id is longer than ${LONGEST_ID} characters`
  if (name === '') return 'it has no name'
  if (name.length > LONGEST_NAME) return `its name is longer than ${LONGEST_NAME} characters`
  const written = fields.get('price')
  if (written === undefined) return 'it has no price'
  if (price === null) return `its price is “${short(written)}”, expected roubles such as 990 or 990.50`
  if (price === 0) return 'its price is not above zero'
  const currency = fields.get('currencyId') ?? 'RUB'
  if (currency !== 'RUB' && currency !== 'RUR') return `its price is in ${short(currency)}, expected roubles`
  if (fields.get('categoryId') === undefined) return 'it has no category'
  return category === undefined
    ? `there is no category ${short(fields.get('categoryId') ?? '')} before it in the feed`
    : null
}

/** A full name, or the parts of which feeds of the `vendor.model` type build one. */
function nameOf(fields: RawOffer['fields']): string {
  const parts = fields.has('name') ? ['name'] : ['typePrefix', 'vendor', 'model']
  const words = parts.flatMap((part) => fields.get(part) ?? [])
  return words.join(' ').replace(/\s+/g, ' ').trim()
}

function oldPriceOf(written: string | undefined, price: Kopecks): { price: Kopecks | null; notes: string[] } {
  if (written === undefined) return { price: null, notes: [] }
  const old = priceOf(written)
  if (old === null) return { price: null, notes: [`its old price “${short(written)}” was left out`] }
  return old > price
    ? { price: old, notes: [] }
    : { price: null, notes: ['its old price is not above its price and was left out'] }
}

function onHandOf({ available, fields }: RawOffer): { units: number; notes: string[] } {
  const written = fields.get('count')
  if (!available) return { units: 0, notes: [] }
  if (written === undefined) return { units: PLENTY, notes: [] }
  if (/^\d{1,9}$/.test(written)) return { units: Math.min(Number(written), MOST_UNITS), notes: [] }
  return { units: 0, notes: [`its count “${short(written)}” is not a number: taken as none`] }
}

/** The first of each name; later ones of the same name say the same thing twice. */
function paramsOf({ params }: RawOffer): VariantOptions {
  const named = new Map<string, string>()
  for (const { name, value } of params) {
    if (name !== '' && !named.has(name)) named.set(name.slice(0, LONGEST_WORD), value.slice(0, LONGEST_WORD))
  }
  return [...named].map(([name, value]) => ({ name, value }))
}

function isAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return false
  const { protocol } = new URL(text)
  return protocol === 'https:' || protocol === 'http:'
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
