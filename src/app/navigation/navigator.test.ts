import { waitFor } from '@testing-library/react'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { OrderId, ProductId } from '#domain/ids.ts'

import {
  back,
  closeModal,
  currentEntry,
  forget,
  moveTo,
  open,
  openModal,
  openTab,
  settleHere,
  turn,
} from './navigator.ts'

const productId = v.parse(ProductId, '018f0000-0000-7000-8000-000000000001')
const orderId = v.parse(OrderId, '018f0000-0000-7000-8000-000000000004')
const product = { screen: 'product', productId } as const
const order = { screen: 'order', orderId } as const

const shown = () => location.hash.slice(1)
const arrive = (fragment: string) => {
  history.replaceState(null, '', `#${fragment}`)
  return settleHere()
}

beforeEach(() => {
  forget('catalog')
  forget('cart')
  forget('orders')
})

describe('opened by a link to a product', () => {
  it('has a way home that does not leave the app', async () => {
    arrive(`/product/${productId}`)

    back()

    expect(shown()).toBe('/')
    expect(currentEntry().trail).toEqual(['/'])
  })
})

describe('my groups, opened by a link', () => {
  it('stand beside my orders, so that there is no way back to them and one turn across', () => {
    arrive('/groups')
    expect(currentEntry().trail).toEqual(['/groups'])

    turn({ screen: 'orders' })

    expect(shown()).toBe('/orders')
    expect(currentEntry().trail).toEqual(['/orders'])
  })
})

describe('a tab', () => {
  it('is found again as it was left', () => {
    arrive('/')
    open(product)

    openTab('cart')
    openTab('catalog')

    expect(shown()).toBe(`/product/${productId}`)
    expect(currentEntry().trail).toEqual(['/', `/product/${productId}`])
  })

  it('leads to its own screen below, also from a tab that shows the same one', () => {
    arrive('/')
    open(product)
    open({ screen: 'reviews', productId })
    openTab('cart')
    open(product)
    openTab('catalog')

    back()

    expect(currentEntry().trail).toEqual(['/', `/product/${productId}`])
  })

  it('leads to its own screen below, wherever the person has been in between', () => {
    arrive('/')
    open(product)
    openTab('cart')
    openTab('catalog')

    back()

    expect(shown()).toBe('/')
  })

  it('shows its root when it is pressed again', () => {
    arrive('/')
    open(product)

    openTab('catalog')

    expect(currentEntry().trail).toEqual(['/'])
  })

  it('shows the top of its root when it is pressed there', () => {
    arrive('/')
    document.body.style.height = '5000px'
    window.scrollTo({ top: 900 })

    openTab('catalog')

    expect(window.scrollY).toBe(0)
    expect(currentEntry()).toMatchObject({ index: 0, trail: ['/'] })
  })
})

it('goes one step back in the history where that is the screen below', async () => {
  arrive('/')
  open(product)

  back()

  await waitFor(() => expect(shown()).toBe('/'))
  expect(currentEntry().index).toBe(0)
})

it('moves to an order in the tab of orders, with the list below it', () => {
  arrive('/cart')

  moveTo(order)

  expect(currentEntry().trail).toEqual(['/orders', `/orders/${orderId}`])
})

it('keeps the way back when a search changes the address of the same screen', () => {
  arrive('/')
  const { index } = currentEntry()

  turn({ screen: 'catalog', category: null, query: 'чай' })

  expect(currentEntry()).toMatchObject({ index, trail: [shown()] })
})

it('closes a modal by the way back and leaves the screen under it', async () => {
  arrive('/')
  open(product)
  openModal('sizes')
  expect(currentEntry().modal).toBe('sizes')

  closeModal()

  await waitFor(() => expect(currentEntry().modal).toBeNull())
  expect(shown()).toBe(`/product/${productId}`)
})

it('does not lead back into another tab, though that showed the same screen before', () => {
  arrive('/cart')
  open(product)
  open({ screen: 'reviews', productId })
  openTab('catalog')
  open(product)
  openTab('cart')
  expect(currentEntry().trail).toHaveLength(3)

  back()

  expect(currentEntry().trail).toEqual(['/cart', `/product/${productId}`])
})

it('opens a page from a modal in the place of that, so that the way back leads to the screen under it', async () => {
  arrive('/')
  openModal('hand-over')

  open(product)
  expect(currentEntry()).toMatchObject({ index: 1, modal: null, trail: ['/', `/product/${productId}`] })
  back()

  await waitFor(() => expect(shown()).toBe('/'))
  expect(currentEntry().modal).toBeNull()
})

it('shows the catalogue, and says so, for an address that leads nowhere', () => {
  const found = arrive('/nowhere')

  expect(found).toBe(false)
  expect(shown()).toBe('/')
})
