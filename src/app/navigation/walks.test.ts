import { act, renderHook, waitFor } from '@testing-library/react'
import { type Arbitrary, array, assert, asyncProperty, constant, constantFrom, oneof, record } from 'fast-check'
import * as v from 'valibot'
import { beforeEach, expect, it } from 'vitest'

import { GroupId, OfferId, OrderId, ProductId, VariantId } from '#domain/ids.ts'
import { pretendHost } from '#tests/screens/pretendHost.ts'

import { type Entry, entryIn, shownBy, tabIn } from './entry.ts'
import {
  back,
  closeModal,
  currentEntry,
  forget,
  moveTo,
  open,
  openModal,
  openTab,
  swapModal,
  turn,
} from './navigator.ts'
import { fragmentFor, type Page, type PageOf, pageOf, type Screen, type Tab, tabOf } from './page.ts'
import { useHostNavigation } from './useHostNavigation.ts'
import { useShown } from './useShown.ts'

const id = (last: number) => `018f0000-0000-7000-8000-00000000000${last}`
const productId = v.parse(ProductId, id(1))
const groupId = v.parse(GroupId, id(2))
const orderId = v.parse(OrderId, id(3))
const offerId = v.parse(OfferId, id(4))
const variantId = v.parse(VariantId, id(5))

/** A screen that the router learns and nobody walks through does not compile. */
const EVERY: { readonly [S in Screen]: readonly [PageOf<S>, ...PageOf<S>[]] } = {
  catalog: [
    { screen: 'catalog', category: null, query: '' },
    { screen: 'catalog', category: null, query: 'чай' },
  ],
  product: [{ screen: 'product', productId }],
  reviews: [{ screen: 'reviews', productId }],
  group: [{ screen: 'group', groupId }],
  group_checkout: [
    { screen: 'group_checkout', productId, groupId, variantId: null },
    { screen: 'group_checkout', productId, groupId: null, variantId },
  ],
  inbox: [{ screen: 'inbox' }],
  about: [{ screen: 'about' }],
  cart: [{ screen: 'cart' }],
  checkout: [{ screen: 'checkout' }],
  orders: [{ screen: 'orders' }],
  groups: [{ screen: 'groups' }],
  order: [{ screen: 'order', orderId }],
  seller: [{ screen: 'seller' }],
  seller_order: [{ screen: 'seller_order', orderId }],
  seller_offers: [{ screen: 'seller_offers' }],
  seller_offer: [{ screen: 'seller_offer', offerId }],
  offer_form: [
    { screen: 'offer_form', of: null, how: 'make' },
    { screen: 'offer_form', of: offerId, how: 'copy' },
    { screen: 'offer_form', of: offerId, how: 'edit' },
  ],
}
const PAGES: readonly Page[] = Object.values(EVERY).flat()
const TABS = Object.keys({ catalog: 1, cart: 1, orders: 1, seller: 1 } satisfies Record<Tab, 1>) as Tab[]

/** A failure says its seed: the same walk is gone again with `SEED=<it>`. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

/** What a tab may stand on. */
const ROOTS: readonly Screen[] = ['catalog', 'cart', 'orders', 'groups', 'seller', 'seller_offers']

const page = constantFrom(...PAGES)
const step = oneof(
  record({ to: constantFrom('deeper', 'in its place', 'own tab', 'link from the host', 'typed address'), page }),
  record({ to: constant('tab' as const), tab: constantFrom(...TABS) }),
  record({ to: constantFrom('sheet', 'other sheet', 'back', 'swipe', 'system back') }),
)
type Step = typeof step extends Arbitrary<infer One> ? One : never

/** The shop's navigation in a host, and what was shown on the way here: the system's own way back retraces it. */
function openAt(arrived: Page) {
  history.replaceState(null, '', `#${fragmentFor(arrived)}`)
  let handOver: (fragment: string) => void = () => undefined
  let swipes: 'client' | 'ours' | null = null
  const { host } = pretendHost('', {
    onFragment: (hear) => {
      handOver = hear
      return () => undefined
    },
    setSwipeBack: (whose) => {
      swipes = whose
    },
  })
  const { unmount } = renderHook(() => useHostNavigation(host, useShown(), nowhere))
  const past: Entry[] = []

  const forward = async (go: () => void) => {
    const before = currentEntry()
    act(go)
    await isOurs()
    if (!same(currentEntry(), before)) past.push(before)
  }
  const wayOut = async (go: () => void) => {
    const before = currentEntry()
    const canGoBack = before.modal !== null || before.trail.length > 1
    act(go)
    if (!canGoBack) return
    await until(() => !same(currentEntry(), before))
    const trail = before.modal === null ? before.trail.slice(0, -1) : before.trail
    expect(currentEntry().trail).toEqual(trail)
    // Where the history itself went back it shows what it showed then.
    const expected = currentEntry().index === before.index ? currentEntry() : past.pop()
    expect(currentEntry()).toEqual(expected)
  }

  const take = async (taken: Step): Promise<void> => {
    const { modal, trail } = currentEntry()
    switch (taken.to) {
      case 'deeper':
        if (modal === null) return forward(() => open(taken.page))
        // It takes the place of the sheet, so that the screen under that is still the last one shown.
        act(() => open(taken.page))
        return isOurs()
      case 'in its place':
        if (modal === null && mayStandFor(trail, taken.page)) act(() => turn(taken.page))
        return
      case 'own tab':
        return forward(() => moveTo(taken.page))
      case 'link from the host':
        return forward(() => handOver(fragmentFor(taken.page)))
      case 'typed address':
        return forward(() => {
          location.hash = `#${fragmentFor(taken.page)}`
        })
      case 'tab':
        // What lies under a sheet cannot be touched.
        return modal === null ? forward(() => openTab(taken.tab)) : undefined
      case 'sheet':
        return modal === null ? forward(() => openModal('share')) : undefined
      case 'other sheet':
        if (modal !== null) act(() => swapModal('qr'))
        return
      case 'back':
        return wayOut(modal === null ? back : closeModal)
      case 'swipe':
        // The client's own swipe closes the shop.
        return swipes === 'ours' ? wayOut(back) : undefined
      case 'system back': {
        const before = past.pop()
        if (!before) return
        act(() => history.back())
        return until(() => same(currentEntry(), before))
      }
    }
  }

  return { take, whoseSwipe: () => swipes, leave: unmount }
}

const nowhere = () => {
  throw new Error('A page of the shop leads nowhere')
}

/** Tabs keep a root of their own; anything may stand over it. */
const mayStandFor = (trail: Entry['trail'], { screen }: Page): boolean =>
  trail.length > 1 || (ROOTS.includes(screen) && tabOf({ screen } as Page) === tabIn({ trail } as Entry))

const same = (one: Entry, other: Entry): boolean => JSON.stringify(one) === JSON.stringify(other)
const isOurs = () => until(() => entryIn(history.state, location.hash.slice(1)) !== null)
const until = (isSo: () => boolean): Promise<void> =>
  waitFor(
    () => {
      if (!isSo()) throw new Error('The way leads nowhere')
    },
    { interval: 1 },
  )

beforeEach(() => TABS.forEach(forget))

it('wherever somebody walks, the address is the screen’s own, and the way back leads to its tab’s root and never out', async () => {
  await assert(
    asyncProperty(page, array(step, { maxLength: 25 }), async (arrived, steps) => {
      const walk = openAt(arrived)

      for (const one of steps) {
        await walk.take(one)
        const entry = currentEntry()
        const atRoot = entry.trail.length === 1 && entry.modal === null
        expect(location.hash.slice(1)).toBe(shownBy(entry))
        expect(entry.trail.filter((fragment) => pageOf(fragment) === null)).toEqual([])
        await waitFor(() => expect(walk.whoseSwipe()).toBe(atRoot ? 'client' : 'ours'), { interval: 1 })
      }

      const tab = tabIn(currentEntry())
      for (;;) {
        const { trail, modal } = currentEntry()
        if (modal === null && trail.length === 1) break
        await walk.take({ to: 'back' })
      }
      const root = pageOf(shownBy(currentEntry()))
      expect(ROOTS).toContain(root?.screen)
      expect(root && tabOf(root)).toBe(tab)
      walk.leave()
    }),
    { seed: SEED, numRuns: 60 },
  )
})
