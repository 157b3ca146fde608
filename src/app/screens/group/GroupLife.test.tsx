import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { completeGroup, leaveGroup } from '#domain/contract/groupLife.ts'
import type { GroupId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { after, DAY } from '#domain/time.ts'
import { anOffer, aProduct, NOON, type Offer, PEOPLE, type Someone, someone } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { holdsSeat, settles, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, boris, vera, olga } = PEOPLE

describe('the life of a group of three to five', () => {
  let server: TestShop
  let offer: Offer
  let groupId: GroupId

  beforeEach(async () => {
    server = await openServer()
    const product = await server.sells(aProduct({ name: 'Наушники', price: 990_00, stock: 50 }))
    const ladder = [
      { from: 1, price: 990_00 },
      { from: 3, price: 790_00 },
      { from: 5, price: 690_00 },
    ]
    offer = await server.offers(anOffer({ product, ladder, goal: 3, capacity: 5 }))
    groupId = await sits(server, offer, anna)
  })

  const open = (as: Someone | null, visit: Partial<Parameters<typeof openApp>[1]> = {}) =>
    openApp(server, { as, at: `/group/${groupId}`, ...visit })

  it('is drawn as a ladder that fills seat by seat', async () => {
    await sits(server, offer, boris, groupId)

    const { screen } = await open(vera)

    const [goal, last] = within(await screen.findByRole('list', { name: 'Места в группе' }))
      .getAllByRole('list')
      .map((rung) => within(rung))
    expect(goal?.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'ААнна, организаторАнна',
      'ББорисБорис',
      'Свободное место',
    ])
    expect(last?.getAllByText('Свободное место')).toHaveLength(2)
    expect(screen.getByText(spaced('ещё 1 человек'))).toBeVisible()
  })

  describe('whose member leaves', () => {
    it('says what comes back before, and what it is after', async () => {
      const { screen, person } = await open(anna)

      await person.click(await screen.findByRole('button', { name: 'Выйти из группы' }))
      const sheet = within(await screen.findByRole('alertdialog', { name: 'Выйти из группы?' }))
      expect(sheet.getByText(/790.* вернутся полностью/)).toBeVisible()
      expect(sheet.getByText('Кроме вас, в группе никого нет: она закроется.')).toBeVisible()
      await person.click(sheet.getByRole('button', { name: 'Выйти' }))

      expect(await screen.findByText(/^Возвращаем вам 790/)).toBeVisible()
      expect(screen.getByText('Группа закрыта: в ней никого не осталось')).toBeVisible()
      expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
    })

    it('lets them come back', async () => {
      await sits(server, offer, boris, groupId)
      await server.as(boris).call(leaveGroup, { groupId })
      const { screen, person } = await open(boris)

      expect(await screen.findByRole('heading', { name: 'Вы вышли из группы' })).toBeVisible()
      await person.click(screen.getByRole('button', { name: /Присоединиться/ }))

      expect(await screen.findByText('Наушники')).toBeVisible()
    })

    it('takes nothing from whoever has not paid yet', async () => {
      await holdsSeat(server, offer, boris, groupId)
      const { screen, person } = await open(boris)

      await person.click(await screen.findByRole('button', { name: 'Отказаться от места' }))
      await person.click(await screen.findByRole('button', { name: 'Выйти' }))

      expect(await screen.findByText(/^Ничего не списано/)).toBeVisible()
    })

    it('stays with them when they change their mind', async () => {
      const { screen, person } = await open(anna)

      await person.click(await screen.findByRole('button', { name: 'Выйти из группы' }))
      await person.click(await screen.findByRole('button', { name: 'Остаться' }))

      expect(await screen.findByText('Вы в группе')).toBeVisible()
      expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
    })

    it('says that it is too late, beside what became of the group', async () => {
      const { screen, person } = await open(anna)
      await person.click(await screen.findByRole('button', { name: 'Выйти из группы' }))
      const sheet = within(await screen.findByRole('alertdialog'))
      server.travelTo(after(NOON, DAY))

      await person.click(sheet.getByRole('button', { name: 'Выйти' }))

      expect(await screen.findByText('Сбор закончился, людей не хватило')).toBeVisible()
      expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
      expect(await screen.findByText(spaced('Возвращаем вам 790 ₽'))).toBeVisible()
      expect(screen.getByText('Не хватило 2 человек, группа не собралась')).toBeVisible()
    })
  })

  describe('that its seller completes early', () => {
    it('is offered to the seller alone, with the price and how many pay it', async () => {
      await sits(server, offer, boris, groupId)
      await holdsSeat(server, offer, vera, groupId)
      const { screen, person } = await open(olga)

      await person.click(await screen.findByRole('button', { name: 'Завершить сбор сейчас' }))
      const sheet = within(await screen.findByRole('alertdialog', { name: 'Завершить сбор сейчас?' }))
      expect(sheet.getByText(spaced('2 человека заплатят по 790 ₽. Отменить это нельзя.'))).toBeVisible()
      expect(sheet.getByText(/1.человек ещё платит и опоздает/)).toBeVisible()
      await person.click(sheet.getByRole('button', { name: 'Завершить' }))

      expect(await screen.findByText(spaced('Магазин завершил сбор раньше: 790 ₽ для каждого'))).toBeVisible()
    })

    it('is not offered before two people are in, and says why', async () => {
      const { screen } = await open(olga)

      expect(await screen.findByRole('button', { name: 'Завершить сбор сейчас' })).toBeDisabled()
      expect(screen.getByText('Нужно хотя бы два участника.')).toBeVisible()
    })

    it('is seen by everybody: its members, the late and the merely curious', async () => {
      await sits(server, offer, boris, groupId)
      await holdsSeat(server, offer, vera, groupId)
      const { screen } = await open(vera)
      await screen.findByText(/Место за вами/)

      await server.as(olga).call(completeGroup, { groupId, price: kopecks(790_00) })
      await settles(server)

      expect(await screen.findByText('Вы больше не в этой группе')).toBeVisible()
      expect(screen.getByText('Магазин завершил сбор раньше')).toBeVisible()
      expect(screen.getByText(/Магазин завершил сбор раньше, чем место было оплачено/)).toBeVisible()
    })
  })

  describe('its story', () => {
    it('grows before the eyes of whoever watches, with the names of those who agreed', async () => {
      const { screen } = await open(vera)
      const story = within(await screen.findByRole('list', { name: 'Что происходит' }))
      expect(story.getByText('Группа открыта')).toBeVisible()

      await sits(server, offer, boris, groupId)

      expect(await story.findByText('Борис теперь в группе')).toBeVisible()
      expect(story.getAllByRole('listitem')).toHaveLength(3)
    })

    it('goes back to its beginning for whoever asks', async () => {
      for (let times = 0; times < 4; times++) {
        await sits(server, offer, boris, groupId)
        await server.as(boris).call(leaveGroup, { groupId })
      }
      const { screen, person } = await open(vera)
      await screen.findByRole('list', { name: 'Что происходит' })
      expect(screen.queryByText('Группа открыта')).not.toBeInTheDocument()

      await person.click(screen.getByRole('button', { name: 'Показать раньше' }))

      expect(await screen.findByText('Группа открыта')).toBeVisible()
    })
  })

  it('answers what people ask before they join, and lets them ask the shop', async () => {
    const { screen, person, asked } = await open(vera)

    await person.click(await screen.findByRole('button', { name: 'Можно ли выйти?' }))
    expect(screen.getByText(/Да, пока группа не собралась/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Написать магазину' }))

    expect(asked).toMatchObject([{ verb: 'openLink', what: 'https://vk.me/club77' }])
  })

  it('counts a crowd by its numbers, not by the faces that are drawn', async () => {
    const product = await server.sells(aProduct({ stock: 50 }))
    const crowd = await server.offers(anOffer({ product, goal: 20, capacity: 40 }))
    groupId = await sits(server, crowd, anna)
    for (let people = 0; people < 14; people++) await sits(server, crowd, someone(), groupId)

    const { screen } = await open(vera)

    expect(await screen.findByText('15 из 20')).toBeVisible()
    expect(within(screen.getByRole('list', { name: 'Места в группе' })).getByText('+4')).toBeVisible()
  })
})
