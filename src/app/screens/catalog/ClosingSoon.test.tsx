import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { SECOND } from '#domain/time.ts'
import { aCategory, anOffer, aProduct, type Offer, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna, boris } = PEOPLE
/** The shelf comes when the first screen has been looked at for a moment. */
const AFTER_A_WHILE = { timeout: 10_000 }

describe('the shelf of groups that close soon', () => {
  let server: TestShop
  let offer: Offer

  beforeEach(async () => {
    server = await openServer()
    offer = await server.offers(anOffer({ product: await server.sells(aProduct({ name: 'Кружка', price: 990_00 })) }))
  })

  it('stands among the goods, leads to a group, and says which is mine', async () => {
    const groupId = await sits(server, offer, boris)
    server.pass(SECOND)
    const mine = await sits(server, offer, anna)
    const { screen, person } = await openApp(server, { as: anna, at: '/' })

    const shelf = within(await screen.findByRole('region', { name: 'Закрываются скоро' }, AFTER_A_WHILE))
    const [first, second] = shelf.getAllByRole('link')
    expect(first).toHaveAttribute('href', `#/group/${groupId}`)
    expect(first).toHaveTextContent(/Не хватает 2\sчеловек/)
    expect(second).toHaveAttribute('href', `#/group/${mine}`)
    expect(second).toHaveTextContent('Вы в группе')

    if (first) await person.click(first)
    expect(await screen.findByRole('heading', { name: /^Покупаем вместе/ })).toBeVisible()
    expect(location.hash).toBe(`#/group/${groupId}`)
  })

  it('is not there for whoever looks through one category', async () => {
    const dishes = await server.keepsCategory(aCategory({ name: 'Посуда' }))
    await server.sells(aProduct({ name: 'Чайник', category: dishes.id }))
    await sits(server, offer, boris)
    const { screen, person } = await openApp(server, { as: anna, at: '/' })
    await screen.findByRole('region', { name: 'Закрываются скоро' }, AFTER_A_WHILE)

    await person.click(screen.getByRole('button', { name: 'Посуда' }))

    expect(await screen.findByRole('link', { name: /Чайник/ })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Закрываются скоро' })).toBeNull()
  })
})
