import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'

import { SaxesParser } from 'saxes'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { DeliveryTerms } from '#domain/delivery.ts'
import { PriceLadder, priceAlone } from '#domain/ladder.ts'
import { wrongIn } from '#domain/offerFault.ts'
import { instant } from '#domain/time.ts'

import { groups } from './groups.ts'
import { chats } from './messages.ts'
import { offers } from './offers.ts'
import { people, type Person } from './people.ts'
import pictures from './pictures.json' with { type: 'json' }
import { posts } from './posts.ts'
import { reviews } from './reviews.ts'
import { shop } from './shop.ts'

const here = (path: string) => new URL(path, import.meta.url)
const feed = readOffers(readFileSync(here('feed.xml'), 'utf8'))
const productOf = ({ id, group }: FeedOffer) => group ?? id
const inFeed = new Set(feed.map(productOf))
const shown = new Map(Object.entries(pictures))

describe('the feed', () => {
  it('is a shop one can walk about in', () => {
    expect(feed.length).toBeGreaterThanOrEqual(330)
    expect(inFeed.size).toBeGreaterThanOrEqual(190)
    expect(new Set(feed.map(({ category }) => category)).size).toBeGreaterThanOrEqual(12)
  })

  it('names every offer once, in letters that an address can hold', () => {
    expect(new Set(feed.map(({ id }) => id)).size).toBe(feed.length)
    expect(feed.filter(({ id }) => !/^[a-z0-9-]{1,128}$/.test(id))).toEqual([])
  })

  it('only ever takes a price down from a higher one', () => {
    const reduced = feed.filter(({ oldPrice }) => oldPrice !== null)

    expect(reduced.length / feed.length).toBeGreaterThan(0.2)
    expect(reduced.filter(({ price, oldPrice }) => oldPrice !== null && oldPrice <= price)).toEqual([])
  })

  it('describes no two products in the same words', () => {
    const descriptions = new Map(feed.map((offer) => [productOf(offer), offer.description]))

    expect(new Set(descriptions.values()).size).toBe(descriptions.size)
  })

  it('tells the variants of a product apart by their parameters', () => {
    const described = feed.map((offer) => `${productOf(offer)}: ${offer.params.join(', ')}`)

    expect(new Set(described).size).toBe(feed.length)
  })

  it('has nothing left of what cannot be bought', () => {
    expect(feed.filter(({ available, count }) => available !== count > 0)).toEqual([])
  })
})

describe('pictures', () => {
  it('are drawn for every address in the feed', () => {
    const addresses = feed.flatMap((offer) => offer.pictures)

    expect(feed.filter((offer) => offer.pictures.length === 0)).toEqual([])
    expect(addresses.filter((address) => !shown.has(address))).toEqual([])
  })

  it('are drawn for every face', () => {
    const faces = [...people.map(({ avatar }) => avatar), shop.community.avatar]
    const keys = new Set([...shown.values()].map(({ key }) => key))

    expect(faces.filter((face) => !keys.has(face))).toEqual([])
  })

  it('are on disk in every width and in both formats', () => {
    const files = [...shown.values()].flatMap(({ key, widths }) =>
      widths.flatMap((width) => [`${key}-${width}.webp`, `${key}-${width}.avif`]),
    )

    expect(files.filter((file) => !existsSync(here(`pictures/${file}`)))).toEqual([])
    expect(readdirSync(here('pictures')).length).toBe(files.length)
  })

  it('weigh under 12 MB together', () => {
    const sizes = readdirSync(here('pictures')).map((file) => statSync(here(`pictures/${file}`)).size)

    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(12 * 1024 * 1024)
  })
})

describe('group offers', () => {
  it('are made for many products, once for each', () => {
    expect(offers.length).toBeGreaterThanOrEqual(60)
    expect(new Set(offers.map(({ product }) => product)).size).toBe(offers.length)
  })

  test.each(offers)(
    '$product starts from the price alone and keeps the rules',
    ({ product, ladder, goal, capacity, quota }) => {
      const prices = v.parse(PriceLadder, ladder)

      expect(wrongIn({ ladder: prices, goal, capacity, quota, startsAt: instant(0), endsAt: null })).toBeNull()
      const alone = feed.filter((offer) => productOf(offer) === product).map(({ price }) => price)
      expect(new Set(alone)).toEqual(new Set([priceAlone(prices)]))
    },
  )

  it('promise no more seats than there are things in stock', () => {
    const stock = (product: string) =>
      sumOf(feed.filter((offer) => productOf(offer) === product).map(({ count }) => count))

    expect(offers.filter(({ product, capacity }) => stock(product) < capacity)).toEqual([])
  })
})

describe('the network', () => {
  const offerFor = (product: string) => offers.find((offer) => offer.product === product)

  it('has friends on both sides of every friendship', () => {
    const everybody: readonly Person[] = people
    const oneSided = everybody.flatMap(({ key, friends }) =>
      friends.filter((friend) => !everybody.find((other) => other.key === friend)?.friends.includes(key)),
    )

    expect(oneSided).toEqual([])
  })

  it('speaks only of goods that the shop has', () => {
    const spokenOf = [
      ...groups.map(({ product }) => product),
      ...reviews.map(({ product }) => product),
      ...posts.flatMap((post) => ('product' in post ? [post.product] : [])),
      ...chats.flatMap(({ messages }) =>
        messages.flatMap((message) => ('product' in message ? [message.product] : [])),
      ),
    ]

    expect(spokenOf.filter((product) => !inFeed.has(product))).toEqual([])
  })

  test.each(groups)('the group "$key" is still gathering', ({ product, organiser, members, openedMinutesAgo }) => {
    const offer = offerFor(product)

    expect(openedMinutesAgo).toBeLessThan((offer?.hours ?? 0) * 60)
    const crowd = new Set([organiser, ...members])
    expect(crowd.size).toBe(members.length + 1)
    expect(crowd.size).toBeLessThan(offer?.capacity ?? 0)
  })

  it('shows a post about the same product as the group beside it', () => {
    const grouped = posts.flatMap((post) => ('group' in post ? [post] : []))

    const productOfGroup = (key: string) => groups.find((group) => group.key === key)?.product
    expect(grouped.map(({ product }) => product)).toEqual(grouped.map(({ group }) => productOfGroup(group)))
  })

  it('opens on a product that no group is gathering for yet and three people can buy together', () => {
    const [first] = posts.toSorted((a, b) => a.minutesAgo - b.minutesAgo)
    const product = first && 'product' in first ? first.product : ''

    expect(offerFor(product)).toMatchObject({ goal: 3, capacity: 3, hours: 24 })
    expect(groups.map((group) => group.product)).not.toContain(product)
  })

  it('has read and judged many of the goods, not always kindly', () => {
    expect(reviews.length).toBeGreaterThanOrEqual(220)
    expect(new Set(reviews.map(({ product }) => product)).size).toBeGreaterThanOrEqual(90)
    expect(new Set(reviews.map(({ rating }) => rating))).toEqual(new Set([1, 2, 3, 4, 5]))
  })
})

test('the shop delivers in a way the domain understands', () => {
  expect(v.is(DeliveryTerms, shop.delivery)).toBe(true)
})

type FeedOffer = Readonly<{
  id: string
  group: string | null
  available: boolean
  price: number
  oldPrice: number | null
  count: number
  category: string
  description: string
  pictures: readonly string[]
  params: readonly string[]
}>

function readOffers(xml: string): readonly FeedOffer[] {
  const found: FeedOffer[] = []
  let attributes: Readonly<Record<string, string>> = {}
  let texts = new Map<string, string[]>()
  let text = ''

  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    text = tag.name === 'param' ? `${tag.attributes['name']}=` : ''
    if (tag.name !== 'offer') return
    attributes = tag.attributes
    texts = new Map()
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'offer') found.push(offerOf(attributes, texts))
    texts.set(name, [...(texts.get(name) ?? []), text])
    text = ''
  })
  parser.write(xml).close()
  return found
}

function offerOf(
  attributes: Readonly<Record<string, string>>,
  texts: ReadonlyMap<string, readonly string[]>,
): FeedOffer {
  const only = (name: string) => texts.get(name)?.[0] ?? ''
  return {
    id: attributes['id'] ?? '',
    group: attributes['group_id'] ?? null,
    available: attributes['available'] === 'true',
    price: kopecksOf(only('price')),
    oldPrice: texts.has('oldprice') ? kopecksOf(only('oldprice')) : null,
    count: Number(only('count')),
    category: only('categoryId'),
    description: only('description'),
    pictures: texts.get('picture') ?? [],
    params: texts.get('param') ?? [],
  }
}

function kopecksOf(roubles: string): number {
  return Math.round(Number(roubles) * 100)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
