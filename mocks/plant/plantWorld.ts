import { fragmentOf } from '#domain/place.ts'
import { DAY } from '#domain/time.ts'
import { importFeed } from '#server/imports/importFeed.ts'
import type { World } from '#server/world.ts'

import type { Clock } from '../clock.ts'
import { offers } from '../demo/offers.ts'
import { demoApp } from '../demoApp.ts'
import type { NetworkState } from '../network/state.ts'
import { idOf, makeOffers, productsByName, putReviews } from './catalogue.ts'
import type { Links } from './links.ts'
import { DEMO_SHOP, openShop } from './openShop.ts'
import { plantNetwork } from './plantNetwork.ts'
import { playGroups } from './playGroups.ts'
import { playPast } from './playPast.ts'
import type { Visitors } from './visitors.ts'

export type Step = Readonly<{ what: 'feed' | 'offers' | 'groups'; done: number; of: number | null }>

type Planting = Readonly<{
  world: World
  clock: Clock
  visit: Visitors
  settle: () => Promise<unknown>
  feed: AsyncIterable<Uint8Array>
  /** Makes the network's people and words known, so that the shop can ask for them. */
  peopled: (state: NetworkState) => void
  onProgress: (step: Step) => void
}>

const LINK = `https://vk.com/app${demoApp.id}#`
const SHOWN = 6

/**
 * An empty database becomes the demo shop a week old: its feed is imported, its seller makes her offers, and its
 * people open groups and pay, all by the ways the product has for it.
 */
export async function plantWorld({ world, clock, visit, settle, feed, peopled, onProgress }: Planting): Promise<void> {
  const start = clock.now()
  clock.travelTo(start - 7 * DAY)
  await openShop(world)
  await importFeed(world, feed, DEMO_SHOP, {
    onProgress: ({ step, offers: done }) => step === 'comparing' && onProgress({ what: 'feed', done, of: null }),
  })
  await settle()
  const products = await productsByName(world.db, DEMO_SHOP)

  const showcase = offers
    .slice(0, SHOWN)
    .map(({ product }) => fragmentOf({ screen: 'product', productId: idOf(product, products) }))
  const links: Links = {
    products: new Map(
      [...products].map(([name, productId]) => [name, LINK + fragmentOf({ screen: 'product', productId })]),
    ),
    groups: new Map(),
    showcase,
  }
  peopled(plantNetwork(links, start))

  await makeOffers(visit, products)
  clock.travelTo(start)
  await putReviews(world, DEMO_SHOP, products)
  onProgress({ what: 'offers', done: offers.length, of: offers.length })

  await playPast({ clock, visit, products, settle })
  const played = await playGroups({
    clock,
    visit,
    products,
    settle,
    onProgress: (done, of) => onProgress({ what: 'groups', done, of }),
  })
  const groups = new Map([...played].map(([name, groupId]) => [name, LINK + fragmentOf({ screen: 'group', groupId })]))
  peopled(plantNetwork({ ...links, groups }, start))
}
