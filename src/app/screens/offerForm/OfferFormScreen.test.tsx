import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { kopecks } from '#domain/money.ts'
import { aProduct, type Goods, PEOPLE, SHOP } from '#mocks/builders.ts'
import { type Selling, sellingIn } from '#tests/conformance/harness/selling.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { olga } = PEOPLE

type App = Awaited<ReturnType<typeof openApp>>

describe('a group price', () => {
  let server: TestShop
  let mug: Goods
  let selling: Selling

  beforeEach(async () => {
    server = await openServer()
    mug = await server.sells(
      aProduct({
        name: 'Кружка',
        variants: [{ option: 'белая' }, { option: 'синяя' }, { option: 'золотая', price: 1_990_00 }],
      }),
    )
    selling = sellingIn(server, mug)
  })

  const opensForm = async (at = '/seller/offers/make') => {
    const app = await openApp(server, { as: olga, at })
    if (at.endsWith('make')) await app.person.click(await app.screen.findByRole('button', { name: /Кружка/ }))
    await app.screen.findByRole('heading', { name: 'Лестница цен' })
    return app
  }
  const types = async ({ screen, person }: App, field: string, words: string) => {
    const input = screen.getByLabelText(field)
    await person.clear(input)
    if (words !== '') await person.type(input, words)
  }
  const saves = ({ screen, person }: App) =>
    person.click(screen.getByRole('button', { name: /Назначить цену|Сохранить/ }))
  const withoutGold = async ({ screen, person }: App) => {
    await person.click(screen.getByRole('checkbox', { name: 'Все варианты' }))
    await person.click(screen.getByRole('checkbox', { name: /золотая/ }))
  }

  it('is made for the variants that cost the same, and led to', async () => {
    const app = await opensForm()
    await withoutGold(app)
    await types(app, 'Цена, ₽', '690,50')
    await types(app, 'Всего штук по групповой цене', '30')

    await saves(app)

    expect(await app.screen.findByText('Действует')).toBeVisible()
    const [offerId] = await selling.listed()
    if (!offerId) throw new Error('The offer has been made')
    expect(await selling.looksAt(offerId)).toMatchObject({
      ladder: [{ price: 990_00 }, { from: 3, price: 690_50 }],
      variants: [{ name: 'белая' }, { name: 'синяя' }],
      quota: 30,
    })
  })

  it('says at each field what is wrong, and keeps what was typed', async () => {
    const app = await opensForm()
    await types(app, 'Цена, ₽', '1 500')
    await types(app, 'Сколько нужно людей', '')

    await saves(app)

    const { screen } = app
    expect(screen.getByLabelText('Сколько нужно людей')).toHaveAccessibleDescription('Заполните это поле')
    expect(screen.getByText('Эти варианты стоят по-разному. Оставьте те, что стоят одинаково')).toBeVisible()
    await withoutGold(app)
    expect(screen.getByLabelText('Цена, ₽')).toHaveAccessibleDescription('Цена должна быть ниже, чем на ступени выше')
    expect(screen.getByLabelText('Цена, ₽')).toHaveValue('1 500')
    expect(await selling.listed()).toEqual([])
  })

  it('says at the field what the server refused, and keeps what was typed', async () => {
    const app = await opensForm()
    await withoutGold(app)
    await types(app, 'Цена, ₽', '690')
    await server.world.db
      .updateTable('variant')
      .set({ price: kopecks(1_090_00) })
      .where('shop_id', '=', SHOP)
      .execute()

    await saves(app)

    expect(await app.screen.findByText('Цена товара изменилась: лестница начинается с другой')).toBeVisible()
    expect(app.screen.getByLabelText('Цена, ₽')).toHaveValue('690')
  })

  it('is seen as its shopper will see it, with what each outcome comes to, while it is typed', async () => {
    const app = await opensForm()
    const { screen, person } = app
    expect(screen.getByText(/здесь появится их вид/)).toBeVisible()

    await withoutGold(app)
    await types(app, 'Цена, ₽', '690')
    await types(app, 'Сколько мест в группе', '10')

    const table = screen.getByRole('table')
    const rows = within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '))
    expect(rows.slice(1)).toEqual([
      'меньше 3 человекНичего не продано, все деньги возвращаются',
      '3690 ₽300 ₽ (30 %)2 070 ₽',
      '10690 ₽300 ₽ (30 %)6 900 ₽',
    ])
    expect(screen.getByText(spaced('690 ₽ от 3 человек'))).toBeVisible()

    await person.click(screen.getByRole('button', { name: 'Убрать ступень 1' }))
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('is edited in its own place', async () => {
    const { variant } = mug
    const offerId = await selling.makes({ variants: [variant.id] })
    const app = await openApp(server, { as: olga, at: `/seller/offers/${offerId}` })
    await app.person.click(await app.screen.findByRole('button', { name: 'Изменить' }))
    await app.screen.findByText('Открытые группы соберутся на прежних условиях.')

    await types(app, 'Сколько мест в группе', '20')
    await saves(app)

    expect(await app.screen.findByText('Групповая цена сохранена')).toBeVisible()
    const capacity = await app.screen.findByText('Сколько мест в группе', { selector: 'dt' })
    expect(capacity.nextElementSibling).toHaveTextContent('20')
    const listed = await selling.listed()
    expect(listed).toHaveLength(1)
    expect(await selling.looksAt(listed[0] ?? offerId)).toMatchObject({ capacity: 20 })
  })

  it('is copied with everything filled in', async () => {
    const offerId = await selling.makes({ variants: [mug.variant.id], quota: 40, capacity: 8 })
    const { screen } = await opensForm(`/seller/offers/${offerId}/copy`)

    expect(screen.getByLabelText('Цена, ₽')).toHaveValue('690')
    expect(screen.getByLabelText('Сколько мест в группе')).toHaveValue('8')
    expect(screen.getByLabelText('Всего штук по групповой цене')).toHaveValue('40')
    expect(screen.getByRole('checkbox', { name: /белая/ })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: /синяя/ })).not.toBeChecked()
    expect(screen.getByText(/прежняя встанет на паузу/)).toBeVisible()
  })
})
