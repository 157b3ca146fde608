import { beforeEach, describe, expect, it } from 'vitest'

import { getGroup } from '#domain/contract/groupBuys.ts'
import type { GroupId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { anOffer, aProduct, type Offer, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { holdsSeat, sits } from '#tests/screens/buying.ts'
import { backFrom, watchLeaving } from '#tests/screens/leaving.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, boris, vera } = PEOPLE

describe('taking a seat', () => {
  let server: TestShop
  let left: readonly string[]
  let offer: Offer

  beforeEach(async () => {
    localStorage.clear()
    left = watchLeaving()
    server = await openServer()
    const tea = await server.sells(
      aProduct({ name: 'Чай', price: 500_00, variants: [{ option: 'чёрный' }, { option: 'зелёный' }] }),
    )
    const ladder = [
      { from: 1, price: 500_00 },
      { from: 2, price: 450_00 },
      { from: 3, price: 400_00 },
    ]
    offer = await server.offers(anOffer({ product: tea, ladder, goal: 2, capacity: 3, unitsPerBuyer: 2 }))
  })

  const open = async (as = boris, group: GroupId | null = null) => {
    const at = `/product/${offer.product.id}/together${group ? `?group=${group}` : ''}`
    const visit = await openApp(server, { as, at })
    await visit.screen.findByRole('textbox', { name: /Телефон/ })
    const press = (words: string) => visit.person.click(visit.screen.getByRole('button', { name: spaced(words) }))
    const phone = () => visit.person.type(visit.screen.getByRole('textbox', { name: /Телефон/ }), '9161234567')
    return { ...visit, press, phone }
  }

  const becomesDearer = () => {
    const ladder = JSON.stringify([
      { from: 1, price: 500_00 },
      { from: 2, price: 470_00 },
    ])
    return server.world.db.updateTable('group_offer').set({ ladder }).where('shop_id', '=', SHOP).execute()
  }

  it('opens a group with the chosen variant and number, and leads to its payment', async () => {
    const { screen, person, press, phone } = await open(anna)

    await person.selectOptions(screen.getByRole('combobox', { name: 'Вариант' }), 'зелёный')
    await person.click(screen.getByRole('button', { name: 'Больше: Чай' }))
    await phone()
    await press('Перейти к оплате 900 ₽')

    await expect.poll(() => left).toHaveLength(1)
    const groupId = backFrom(left[0])?.replace('/group/', '')
    expect(await server.as(anna).call(getGroup, { groupId: groupId ?? '' })).toMatchObject({
      mine: { state: 'held', units: 2, atMost: 900_00 },
    })
  })

  it('says both sums: the most that is taken, and what it comes to now', async () => {
    const group = await sits(server, offer, anna)
    await sits(server, offer, vera, group)

    const { screen } = await open(boris, group)

    expect(screen.getByText(spaced('Спишем не больше 450 ₽; сейчас выходит 400 ₽.'))).toBeVisible()
  })

  it('adds the courier to the most that is taken', async () => {
    const { screen, person } = await open()

    await person.click(screen.getByRole('radio', { name: /Курьером/ }))

    expect(screen.getByText(spaced('Спишем не больше 450 ₽ + доставка; сейчас выходит 450 ₽.'))).toBeVisible()
    expect(screen.getByRole('button', { name: spaced('Перейти к оплате 750 ₽') })).toBeVisible()
  })

  it('shows who is in already and what happens at the deadline', async () => {
    const group = await sits(server, offer, anna)

    const { screen } = await open(boris, group)

    expect(screen.getByText('Анна, организатор')).toBeInTheDocument()
    expect(screen.getByText(/Если до .* не соберётся 2\sчеловека, группа закроется/)).toBeVisible()
  })

  it.each([
    { chosen: 'nothing', agrees: false, seen: null },
    { chosen: 'to be seen', agrees: true, seen: 'Борис' },
  ])('shows everyone the buyer’s name only if they say so: they chose $chosen', async ({ agrees, seen }) => {
    const group = await sits(server, offer, anna)
    const { screen, person, press, phone } = await open(boris, group)

    if (agrees)
      await person.click(screen.getByRole('switch', { name: 'Все, кто откроет группу, увидят моё имя и фото' }))
    await phone()
    await press('Перейти к оплате 450 ₽')

    await expect.poll(() => left).toHaveLength(1)
    const { faces } = (await server.guest().call(getGroup, { groupId: group })).group
    expect(faces.map(({ firstName }) => firstName)).toEqual(['Анна', seen])
  })

  it('says at the field what is wrong with it', async () => {
    const { screen, press } = await open()

    await press('Перейти к оплате 450 ₽')

    expect(screen.getByRole('textbox', { name: /Телефон/ })).toHaveAccessibleDescription(/Нужен российский номер/)
  })

  it('shows the old and the new sum when it moved, and asks again', async () => {
    const { screen, press, phone } = await open()
    await phone()
    await becomesDearer()

    await press('Перейти к оплате 450 ₽')

    expect(await screen.findByText(/Было не больше 450\s₽, стало не больше 470\s₽/)).toBeVisible()
    await press('Перейти к оплате 470 ₽')
    await expect.poll(() => left).toHaveLength(1)
  })

  it('counts anew at the new price when its buyer takes another number', async () => {
    const { screen, person, press, phone } = await open()
    await phone()
    await becomesDearer()
    await press('Перейти к оплате 450 ₽')
    await screen.findByText(/стало не больше 470\s₽/)

    await person.click(screen.getByRole('button', { name: 'Больше: Чай' }))

    expect(await screen.findByRole('button', { name: spaced('Перейти к оплате 940 ₽') })).toBeEnabled()
    expect(screen.queryByText(/стало не больше/)).not.toBeInTheDocument()
    await press('Перейти к оплате 940 ₽')
    await expect.poll(() => left).toHaveLength(1)
  })

  it('says why a seat cannot be taken, on the button', async () => {
    const group = await sits(server, offer, anna)

    const { screen } = await open(anna, group)

    expect(screen.getByRole('button', { name: 'Вы уже в этой группе' })).toBeDisabled()
  })

  it('offers a new group to whoever was not fast enough', async () => {
    const group = await sits(server, offer, anna)
    await sits(server, offer, vera, group)
    const { screen, person, press, phone } = await open(boris, group)
    await phone()
    await holdsSeat(server, offer, PEOPLE.galina, group)

    await press('Перейти к оплате 450 ₽')

    expect(await screen.findByText('Свободных мест не осталось')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Открыть новую группу' }))
    expect(await screen.findByText(/Пока никого: займите первое место/)).toBeVisible()
  })

  it('says that money is only put on hold, and what happens where it cannot be', async () => {
    const { screen } = await open()

    expect(screen.getByText(/Деньги только заморозим.*СБП не замораживает/)).toBeVisible()
  })

  it('says that money is taken at once for a group that lasts longer than a hold', async () => {
    const product = await server.sells(aProduct({ name: 'Чайник' }))
    offer = await server.offers(anOffer({ product, lasts: 7 * DAY }))

    const { screen } = await open()

    expect(screen.getByText(/всю сумму спишем сразу.*вернём разницу.*вернём всё/)).toBeVisible()
    expect(screen.queryByText(/только заморозим/)).not.toBeInTheDocument()
  })
})
