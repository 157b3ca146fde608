import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { MINUTE } from '#domain/time.ts'
import { anOffer, aProduct, type Offer, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { holdsSeat, settles, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, boris, vera } = PEOPLE

describe('my groups', () => {
  let server: TestShop
  let mugs: Offer
  let kettles: Offer
  const open = (as: typeof anna | null = anna, visit: Partial<Parameters<typeof openApp>[1]> = {}) =>
    openApp(server, { as, at: '/groups', ...visit })

  beforeEach(async () => {
    server = await openServer()
    mugs = await server.offers(anOffer({ product: await server.sells(aProduct({ name: 'Кружка', price: 990_00 })) }))
    kettles = await server.offers(
      anOffer({ product: await server.sells(aProduct({ name: 'Чайник', price: 2_000_00 })), goal: 2 }),
    )
  })

  it('show how far each is, what it costs now, how long it has, and lead to it and to the order', async () => {
    const groupId = await sits(server, mugs, anna)
    const { screen, person } = await open()

    const row = await screen.findByRole('link', { name: /Кружка/ })
    expect(row).toHaveTextContent(/Вы в группе/)
    expect(row).toHaveTextContent(/792\s₽/)
    expect(row).toHaveTextContent(/1 из 3/)
    expect(row).toHaveTextContent(/Не хватает 2\sчеловек/)
    expect(within(row).getByRole('timer')).toHaveTextContent('осталось 24:00:00')
    expect(screen.getByRole('link', { name: 'Мой заказ' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/orders\//),
    )

    await person.click(row)
    expect(location.hash).toBe(`#/group/${groupId}`)
  })

  it('count a held seat down, and say when its time is over, with no job run', async () => {
    await holdsSeat(server, mugs, anna)
    const { screen } = await open()
    expect(await screen.findByText('Место за вами 10:00')).toBeVisible()

    server.pass(10 * MINUTE)

    expect(await screen.findByText('Время на оплату вышло')).toBeVisible()
  })

  it('are told apart by what became of them', async () => {
    await sits(server, mugs, anna)
    await sits(server, kettles, boris, await sits(server, kettles, anna))
    await settles(server)
    const { screen, person } = await open()
    const names = () => screen.getAllByRole('link', { name: /Кружка|Чайник/ }).map(({ textContent }) => textContent)
    expect(await screen.findByText('Группа собралась')).toBeVisible()
    expect(names()).toHaveLength(2)

    await person.click(screen.getByRole('button', { name: 'Собрались' }))
    expect(await screen.findByText('Группа собралась')).toBeVisible()
    expect(names()).toEqual([expect.stringContaining('Чайник')])

    await person.click(screen.getByRole('button', { name: 'Не собрались' }))
    expect(await screen.findByText('Таких групп нет')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Показать все' }))
    expect(await screen.findByRole('link', { name: /Кружка/ })).toBeVisible()
  })

  it('stand beside my orders', async () => {
    const { screen, person } = await openApp(server, { as: anna, at: '/orders' })

    await person.click(await screen.findByRole('radio', { name: 'Группы' }))
    expect(await screen.findByRole('heading', { name: /^Мои группы/ })).toBeVisible()
    expect(location.hash).toBe('#/groups')

    await person.click(screen.getByRole('radio', { name: 'Заказы' }))
    expect(await screen.findByText('Заказов пока нет')).toBeVisible()
    expect(location.hash).toBe('#/orders')
  })

  it('are not there yet: others’ groups that close soon are, and the way to the goods', async () => {
    const groupId = await sits(server, mugs, boris)
    const { screen, person } = await open(vera)

    expect(await screen.findByText('Групп пока нет')).toBeVisible()
    const shelf = within(await screen.findByRole('region', { name: 'Закрываются скоро' }))
    const tile = shelf.getByRole('link', { name: /Кружка/ })
    expect(tile).toHaveTextContent(/792\s₽/)
    expect(tile).toHaveTextContent(/Борис/)
    expect(tile).toHaveAttribute('href', `#/group/${groupId}`)

    await person.click(screen.getByRole('button', { name: 'Выбрать товар' }))
    expect(await screen.findByRole('heading', { name: /^Каталог/ })).toBeVisible()
  })

  it('are of people who are known: a plain browser is led to the network', async () => {
    const { screen } = await open(null)

    expect(await screen.findByRole('button', { name: 'Открыть во ВКонтакте' })).toBeVisible()
  })

  it('can be asked for again when the shop could not be reached', async () => {
    await sits(server, mugs, anna)
    let offline = true
    const { screen, person } = await open(anna, {
      way: (send) => (input, init) =>
        offline && new Request(input, init).url.includes('my-groups')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : send(input, init),
    })
    expect(await screen.findByText('Нет связи с магазином. Проверьте интернет')).toBeVisible()

    offline = false
    await person.click(screen.getByRole('button', { name: 'Повторить' }))

    expect(await screen.findByText(spaced('Вы в группе'))).toBeVisible()
  })
})
