import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { getOffer, pauseOffer } from '#domain/contract/seller.ts'
import { aProduct, type Goods, PEOPLE } from '#mocks/builders.ts'
import { type Selling, sellingIn } from '#tests/conformance/harness/selling.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, olga } = PEOPLE

describe('the shop’s group prices', () => {
  let server: TestShop
  let mug: Goods
  let selling: Selling

  beforeEach(async () => {
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    selling = sellingIn(server, mug)
  })

  it('are a tap away from the orders, and back', async () => {
    await selling.makes()
    const { screen, person } = await openApp(server, { as: olga, at: '/seller' })

    await person.click(await screen.findByRole('radio', { name: 'Групповые цены' }))
    expect(await screen.findByRole('link', { name: /Кружка.*Действует/ })).toBeVisible()
    const [ways] = screen.getAllByRole('radiogroup').slice(-1)
    if (!ways) throw new Error('Offers show the way back')
    await person.click(within(ways).getByRole('radio', { name: 'Заказы' }))
    expect(await screen.findByText('Заказов пока нет')).toBeVisible()
  })

  it('are listed by state, and a paused one says why', async () => {
    const offerId = await selling.makes()
    await selling.seller().call(pauseOffer, { offerId })
    const { screen, person } = await openApp(server, { as: olga, at: '/seller/offers' })

    expect(await screen.findByText('Вы поставили её на паузу.')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Действует' }))
    expect(await screen.findByText('Сейчас нет групповых цен «Действует»')).toBeVisible()
  })

  it('say which price is wrong by now', async () => {
    const offerId = await selling.makes()
    await selling.seller().call(pauseOffer, { offerId })
    await server.world.db.updateTable('group_offer').set({ why_paused: 'prices' }).execute()
    await server.world.db
      .updateTable('variant')
      .set({ price: 1_090_00 as never })
      .execute()
    const { screen, person } = await openApp(server, { as: olga, at: `/seller/offers/${offerId}` })

    expect(
      await screen.findByText(spaced('Лестница начинается с 990 ₽, а отдельно товар стоит 1 090 ₽.')),
    ).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Возобновить' }))
    expect(await screen.findByText('Цена товара изменилась: лестница начинается с другой')).toBeVisible()
  })

  it('are paused, resumed and, when that was meant, ended', async () => {
    const offerId = await selling.makes()
    const { screen, person } = await openApp(server, { as: olga, at: `/seller/offers/${offerId}` })

    await person.click(await screen.findByRole('button', { name: 'На паузу' }))
    await person.click(await screen.findByRole('button', { name: 'Возобновить' }))
    await screen.findByRole('button', { name: 'На паузу' })
    await person.click(screen.getByRole('button', { name: 'Завершить' }))
    const sheet = await screen.findByRole('dialog', { name: 'Завершить групповую цену?' })
    await person.click(within(sheet).getByText('Завершить'))

    expect(await screen.findByText('Завершена')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Изменить' })).not.toBeInTheDocument()
    expect(await selling.seller().call(getOffer, { offerId })).toMatchObject({ state: 'ended' })
  })

  it('are not for buyers', async () => {
    const { screen } = await openApp(server, { as: anna, at: '/seller/offers' })

    expect(await screen.findByText(/Это видят только продавцы/)).toBeVisible()
  })
})
