import { waitFor } from '@testing-library/react'
import { type Arbitrary, array, assert, asyncProperty, constant, constantFrom, oneof, record } from 'fast-check'
import * as v from 'valibot'
import { beforeEach, expect, it } from 'vitest'

import { GroupId, OrderId, ProductId } from '#domain/ids.ts'

import { shownBy, tabIn } from './entry.ts'
import { back, closeModal, currentEntry, forget, moveTo, open, openModal, openTab, settleHere } from './navigator.ts'
import { fragmentFor, type Page, pageOf, tabOf } from './page.ts'

const id = (last: number) => `018f0000-0000-7000-8000-00000000000${last}`
const productId = v.parse(ProductId, id(1))
const groupId = v.parse(GroupId, id(2))
const orderId = v.parse(OrderId, id(3))

const PAGES: readonly Page[] = [
  { screen: 'product', productId },
  { screen: 'reviews', productId },
  { screen: 'group', groupId },
  { screen: 'group_checkout', productId, groupId, variantId: null },
  { screen: 'inbox' },
  { screen: 'about' },
  { screen: 'checkout' },
  { screen: 'order', orderId },
]
const TABS = ['catalog', 'cart', 'orders', 'seller'] as const

const step = oneof(
  record({ to: constant('deeper' as const), page: constantFrom(...PAGES) }),
  record({ to: constant('own tab' as const), page: constantFrom(...PAGES) }),
  record({ to: constant('tab' as const), tab: constantFrom(...TABS) }),
  record({ to: constant('sheet' as const) }),
  record({ to: constant('back' as const) }),
)
type Step = typeof step extends Arbitrary<infer One> ? One : never

async function take(taken: Step): Promise<void> {
  switch (taken.to) {
    case 'deeper':
      // From a screen or from a sheet over it.
      return open(taken.page)
    case 'own tab':
      return moveTo(taken.page)
    case 'tab':
      if (currentEntry().modal === null) openTab(taken.tab)
      return
    case 'sheet':
      if (currentEntry().modal === null) openModal('share')
      return
    case 'back':
      return goBack()
  }
}

/** The history turns its pages when it likes. */
async function goBack(): Promise<void> {
  const { trail, modal } = currentEntry()
  if (modal !== null) {
    closeModal()
    return until(() => currentEntry().modal === null)
  }
  back()
  return until(() => trail.length === 1 || currentEntry().trail.length === trail.length - 1)
}

const until = (isSo: () => boolean): Promise<void> =>
  waitFor(
    () => {
      if (!isSo()) throw new Error('The way back leads nowhere')
    },
    { interval: 1 },
  )

beforeEach(() => {
  for (const tab of TABS) forget(tab)
})

it('wherever somebody walks, the address is the screen’s own, and the way back leads to its tab’s root and never out', async () => {
  await assert(
    asyncProperty(
      constantFrom<Page>({ screen: 'catalog', category: null, query: '' }, ...PAGES),
      array(step, { maxLength: 25 }),
      async (arrived, steps) => {
        history.replaceState(null, '', `#${fragmentFor(arrived)}`)
        settleHere()

        for (const one of steps) {
          await take(one)
          const entry = currentEntry()
          expect(location.hash.slice(1)).toBe(shownBy(entry))
          expect(entry.trail.filter((fragment) => pageOf(fragment) === null)).toEqual([])
        }

        const tab = tabIn(currentEntry())
        if (currentEntry().modal !== null) await goBack()
        while (currentEntry().trail.length > 1) await goBack()
        const root = pageOf(shownBy(currentEntry()))
        expect(root && tabOf(root)).toBe(tab)
      },
    ),
    { numRuns: 40 },
  )
})
