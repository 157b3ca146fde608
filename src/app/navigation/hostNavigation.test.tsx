import { act } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { countInvited, makeInvitation } from '#domain/contract/me.ts'
import type { ProductId } from '#domain/ids.ts'
import { aProduct, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna, boris } = PEOPLE

describe('the host', () => {
  let server: TestShop
  let productId: ProductId
  beforeEach(async () => {
    server = await openServer()
    productId = (await server.sells(aProduct({ name: 'Чай', price: 500_00 }))).id
  })

  /** Boris has the app open here; the host may hand it another link, and hears where it is. */
  async function openAt(at: string) {
    const hearers: ((fragment: string) => void)[] = []
    const told: string[] = []
    const opened = await openApp(server, {
      as: boris,
      at,
      host: {
        onFragment: (hear) => {
          hearers.push(hear)
          return () => undefined
        },
        setLocation: async (fragment) => {
          told.push(fragment)
          return { kind: 'done' }
        },
      },
    })
    const handOver = (fragment: string) => act(() => hearers.forEach((hear) => hear(fragment)))
    return { ...opened, told, handOver }
  }

  it('opens a link in the app that is open already', async () => {
    const { screen, handOver } = await openAt('/cart')
    await screen.findByText('В корзине пусто')

    handOver(`product/${productId}?ref=post`)

    expect(await screen.findByRole('heading', { name: 'Чай' })).toBeVisible()
    expect(location.hash).toBe(`#/product/${productId}`)
  })

  it('is shown the catalogue, with a word, for a link that leads nowhere', async () => {
    const { screen, handOver } = await openAt('/cart')
    await screen.findByText('В корзине пусто')

    handOver('/moon')

    expect(await screen.findByText('Такой страницы нет, вот каталог')).toBeVisible()
    expect(await screen.findByRole('link', { name: /Чай/ })).toBeVisible()
  })

  it('always knows the screen that one is on, so that its own link leads there', async () => {
    const { screen, person, told } = await openAt(`/product/${productId}?from=somebody`)
    await expect.poll(() => told.at(-1)).toBe(`/product/${productId}`)

    await person.click(screen.getByRole('button', { name: 'Корзина' }))

    await expect.poll(() => told.at(-1)).toBe('/cart')
  })

  it('brings whoever was invited while the app was open', async () => {
    const to = { screen: 'product', productId } as const
    const { fragment } = await server.as(anna).call(makeInvitation, { to })
    const { screen, handOver } = await openAt('/cart')
    await screen.findByText('В корзине пусто')

    handOver(fragment)

    await screen.findByRole('heading', { name: 'Чай' })
    await expect.poll(() => server.as(anna).call(countInvited, { targetId: productId })).toEqual({ came: 1 })
  })
})
