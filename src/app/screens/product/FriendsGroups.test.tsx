import { within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { FriendsAnswer } from '#app/host/host.ts'
import { anOffer, aProduct, type Offer, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna, boris, vera, galina } = PEOPLE

describe('friends’ groups of a product', () => {
  let server: TestShop
  let offer: Offer
  let asked: number

  beforeEach(async () => {
    asked = 0
    server = await openServer()
    offer = await server.offers(anOffer({ product: await server.sells(aProduct({ name: 'Кружка' })) }))
    await sits(server, offer, vera, await sits(server, offer, galina))
    await sits(server, offer, boris)
  })
  afterEach(() => localStorage.clear())

  const open = (answer: FriendsAnswer) =>
    openApp(server, {
      as: anna,
      at: `/product/${offer.product.id}`,
      host: {
        friends: async () => {
          asked += 1
          return answer
        },
      },
    })
  const rows = (screen: Awaited<ReturnType<typeof open>>['screen']) =>
    screen.getAllByRole('listitem').map((row) => within(row).queryByText(/^Здесь/)?.textContent ?? 'без друзей')

  it('come first and name the friends, once the person wanted to see them', async () => {
    const { screen, person } = await open({ kind: 'done', friends: [boris.hostUserId] })
    expect(await screen.findByText(/ВКонтакте спросит, можно ли/)).toBeVisible()
    expect(rows(screen)).toEqual(['без друзей', 'без друзей'])
    expect(asked).toBe(0)

    await person.click(screen.getByRole('button', { name: 'Показать группы друзей' }))

    expect(await screen.findByText('Здесь Борис')).toBeVisible()
    expect(rows(screen)).toEqual(['Здесь Борис', 'без друзей'])
    expect(screen.getByText('Сначала идут группы, где есть ваши друзья.')).toBeVisible()
    expect(asked).toBe(1)
  })

  it('are kept while the host hides the app: nobody is asked again for coming back', async () => {
    const { screen, person, shop } = await open({ kind: 'done', friends: [boris.hostUserId] })
    await person.click(await screen.findByRole('button', { name: 'Показать группы друзей' }))
    await screen.findByText('Здесь Борис')

    await shop.answers.invalidateQueries()

    expect(screen.getByText('Здесь Борис')).toBeVisible()
    expect(asked).toBe(1)
  })

  it('are said to be none where no friend shows themselves', async () => {
    const { screen, person } = await open({ kind: 'done', friends: ['100000099'] })

    await person.click(await screen.findByRole('button', { name: 'Показать группы друзей' }))

    expect(await screen.findByText('Друзей в этих группах пока нет.')).toBeVisible()
    expect(rows(screen)).toEqual(['без друзей', 'без друзей'])
  })

  it('are not asked about again by whoever refused', async () => {
    const first = await open({ kind: 'cancelled' })
    await first.person.click(await first.screen.findByRole('button', { name: 'Показать группы друзей' }))
    expect(await first.screen.findByText(/Без разрешения мы не узнаем, где ваши друзья/)).toBeVisible()
    first.screen.unmount()

    const { screen } = await open({ kind: 'cancelled' })

    expect(await screen.findAllByRole('button', { name: 'Присоединиться' })).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Показать группы друзей' })).toBeNull()
  })

  it('may be asked about again when the host could not answer', async () => {
    const { screen, person } = await open({ kind: 'timeout' })

    await person.click(await screen.findByRole('button', { name: 'Показать группы друзей' }))

    expect(await screen.findByText('Не получилось спросить, попробуйте позже.')).toBeVisible()
    expect(localStorage.getItem('said') ?? '').not.toContain('allowed')
  })

  it('are shown by themselves to whoever allowed it before', async () => {
    const first = await open({ kind: 'done', friends: [boris.hostUserId] })
    await first.person.click(await first.screen.findByRole('button', { name: 'Показать группы друзей' }))
    await first.screen.findByText('Здесь Борис')
    first.screen.unmount()

    const { screen } = await open({ kind: 'done', friends: [boris.hostUserId] })

    expect(await screen.findByText('Здесь Борис')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Показать группы друзей' })).toBeNull()
  })
})
