import type { Kopecks } from '#domain/money.ts'
import type { VariantOptions } from '#domain/variant.ts'

import type { Offer } from './offer.ts'

/** A product as its offers make it. */
export type Product = Readonly<{
  name: string
  vendor: string | null
  description: string
  category: Offer['category']
  /** What all its variants share. */
  params: VariantOptions
  pictures: readonly string[]
  /** Of the cheapest variant. */
  price: Kopecks
  oldPrice: Kopecks | null
  variants: readonly Variant[]
}>

type Variant = Readonly<{
  offer: Offer
  /** What tells it from its sisters. */
  options: VariantOptions
  /** Which of the product's pictures shows it first. */
  picture: number
}>

type Offers = readonly [Offer, ...Offer[]]

const MOST_PICTURES = 20

/** Puts the offers of one product together. Twins, which nobody could tell apart, are left out. */
export function productOf(offers: Offers): {
  product: Product
  twins: readonly Readonly<{ offer: Offer; of: Offer }>[]
} {
  const [first] = offers
  const shared = first.params.filter(({ name, value }) => offers.every(({ params }) => valueOf(params, name) === value))
  const sharedNames = new Set(shared.map(({ name }) => name))
  const pictures = [...new Set(offers.flatMap((offer) => offer.pictures))].slice(0, MOST_PICTURES)

  const seen = new Map<string, Offer>()
  const twins: { offer: Offer; of: Offer }[] = []
  const variants: Variant[] = []
  for (const offer of offers) {
    const options = offer.params.filter(({ name }) => !sharedNames.has(name))
    const label = JSON.stringify(options)
    const twin = seen.get(label)
    if (twin) twins.push({ offer, of: twin })
    else variants.push({ offer, options, picture: Math.max(0, pictures.indexOf(offer.pictures[0] ?? '')) })
    seen.set(label, twin ?? offer)
  }

  const cheapest = variants.reduce((least, { offer }) => (offer.price < least.price ? offer : least), first)
  const { vendor, description, category } = first
  const { price, oldPrice } = cheapest
  const name = commonName(offers.map((offer) => offer.name)) ?? first.name
  return {
    product: { name, vendor, description, category, params: shared, pictures, price, oldPrice, variants },
    twins,
  }
}

const valueOf = (params: VariantOptions, name: string) => params.find((param) => param.name === name)?.value

/** «Футболка “Море”» of «Футболка “Море”, синяя, 42» and «… белая, 44»; null when too little is left to be a name. */
function commonName(names: readonly string[]): string | null {
  const [first = [], ...others] = names.map((name) => name.split(' '))
  const differs = first.findIndex((word, at) => others.some((words) => words[at] !== word))
  if (differs === -1) return first.join(' ')
  const name = first
    .slice(0, differs)
    .join(' ')
    .replace(/[\s,;:(/–—-]+$/, '')
  return name.split(' ').length >= 2 ? name : null
}
