import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import type { GroupId } from '#domain/ids.ts'
import { after, DAY, MINUTE } from '#domain/time.ts'
import { anOffer, aProduct, NOON, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { holdsSeat, pays, paysLate, settles, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, boris, vera, galina } = PEOPLE

describe('a group', () => {
  let server: TestShop
  let offer: Offer
  let groupId: GroupId

  beforeEach(async () => {
    server = await openServer()
    const headphones = await server.sells(aProduct({ name: 'Наушники', price: 990_00 }))
    offer = await server.offers(
      anOffer({
        product: headphones,
        ladder: [
          { from: 1, price: 990_00 },
          { from: 3, price: 690_00 },
        ],
      }),
    )
    groupId = await sits(server, offer, anna)
  })

  const open = (as: Someone | null, visit: Partial<Parameters<typeof openApp>[1]> = {}) =>
    openApp(server, { as, at: `/group/${groupId}`, ...visit })

  it('shows who is in, what the next person changes, and until when', async () => {
    const { screen } = await open(boris)

    expect(await screen.findByText('1 из 3')).toBeVisible()
    expect(screen.getByText(spaced('Ещё 2 человека, и цена 690 ₽ для всех'))).toBeVisible()
    const seats = within(screen.getByRole('list', { name: 'Места в группе' }))
    expect(seats.getByText('Анна, организатор')).toBeInTheDocument()
    expect(seats.getAllByText('Свободное место')).toHaveLength(2)
    expect(screen.getByRole('timer')).toHaveTextContent('24:00:00')
  })

  it('counts down by the server’s clock', async () => {
    server.pass(DAY - 2 * MINUTE)

    const { screen } = await open(boris)

    expect(await screen.findByRole('timer')).toHaveTextContent('2:00')
  })

  it('moves from one to two of three while it is being watched', async () => {
    const { screen } = await open(anna)
    await screen.findByText('1 из 3')

    const seat = await holdsSeat(server, offer, boris, groupId)
    expect(await screen.findByText('Борис, ещё платит')).toBeInTheDocument()
    await pays(server, boris, seat.orderId)

    expect(await screen.findByText('2 из 3')).toBeVisible()
    expect(screen.getByText(spaced('Ещё 1 человек, и цена 690 ₽ для всех'))).toBeVisible()
  })

  it('tells its member what is on hold, and lets them call friends', async () => {
    const { screen, person, asked } = await open(anna)

    expect(await screen.findByText(/На карте заморожено 690/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Позвать друзей' }))
    await person.click(await screen.findByRole('button', { name: 'Написать другу' }))

    expect(await screen.findByText('Сообщение отправлено')).toBeVisible()
    expect(asked).toMatchObject([
      {
        verb: 'messageFriends',
        what: { link: expect.stringMatching(new RegExp(`#/group/${groupId}\\?from=[\\w-]{10}$`)) },
      },
    ])
  })

  it('does not claim that something was sent when the window was closed', async () => {
    const { screen, person } = await open(anna, { host: { postToWall: async () => ({ kind: 'cancelled' }) } })

    await person.click(await screen.findByRole('button', { name: 'Позвать друзей' }))
    await person.click(await screen.findByRole('button', { name: 'Рассказать на стене' }))

    expect(await screen.findByText('Ничего не отправлено')).toBeVisible()
  })

  it('lets its member be told when it gathers', async () => {
    const { screen, person, asked } = await open(anna)

    await person.click(await screen.findByRole('button', { name: 'Сообщить, когда группа соберётся' }))

    expect(await screen.findByText('Готово, мы сообщим')).toBeVisible()
    expect(screen.getByText('Мы сообщим, когда группа соберётся.')).toBeVisible()
    expect(asked).toMatchObject([{ verb: 'allowNotifications' }])
  })

  it.each([
    { who: boris, answer: { kind: 'cancelled' }, says: /Включить их можно под колокольчиком/, asksAgain: false },
    { who: vera, answer: { kind: 'timeout' }, says: 'Не получилось спросить, попробуйте позже', asksAgain: true },
  ] as const)('says what came of the question, be it $answer.kind', async ({ who, answer, says, asksAgain }) => {
    await sits(server, offer, who, groupId)
    const { screen, person } = await open(who, { host: { allowNotifications: async () => answer } })
    const offered = () => screen.queryByRole('button', { name: 'Сообщить, когда группа соберётся' })

    await person.click(await screen.findByRole('button', { name: 'Сообщить, когда группа соберётся' }))

    expect(await screen.findByText(says)).toBeVisible()
    expect(offered() !== null).toBe(asksAgain)
    expect(screen.queryByText('Мы сообщим, когда группа соберётся.')).not.toBeInTheDocument()
  })

  it('does not offer news where the host tells nobody', async () => {
    const { screen } = await open(anna, { host: { isSupported: async () => false } })

    await screen.findByText('Вы в группе')

    expect(screen.queryByRole('button', { name: /Сообщить/ })).not.toBeInTheDocument()
  })

  it('keeps a seat for whoever is paying, and says for how long', async () => {
    await holdsSeat(server, offer, boris, groupId)

    const { screen } = await open(boris)

    expect(await screen.findByText('Место за вами ещё 10:00')).toBeVisible()
    expect(screen.getByRole('button', { name: spaced('Оплатить 690 ₽') })).toBeEnabled()
  })

  it('succeeds before its members’ eyes', async () => {
    await sits(server, offer, boris, groupId)
    const { screen } = await open(anna)
    await screen.findByText('2 из 3')

    await sits(server, offer, vera, groupId)

    expect(await screen.findByText('Готово, вы купили вместе')).toBeVisible()
    expect(screen.getByText(spaced('Группа собралась: 690 ₽ для каждого'))).toBeVisible()
    expect(screen.getByRole('link', { name: 'Мой заказ' })).toBeVisible()
  })

  it('offers a new group to whoever comes late, and says why', async () => {
    await sits(server, offer, boris, groupId)
    await sits(server, offer, vera, groupId)
    const { screen, person } = await open(galina)

    expect(await screen.findByText('Вы опоздали')).toBeVisible()
    expect(screen.getByText('Группа уже собралась.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Присоединиться/ })).not.toBeInTheDocument()
    await person.click(screen.getByRole('button', { name: 'Открыть новую группу' }))

    expect(await screen.findByRole('heading', { name: /Открыть группу/ })).toBeVisible()
  })

  it('says that a seat may become free while its last one is being paid for', async () => {
    await sits(server, offer, boris, groupId)
    await holdsSeat(server, offer, vera, groupId)

    const { screen } = await open(galina)

    expect(await screen.findByText(spaced('Все места заняты, 1 человек ещё платит'))).toBeVisible()
    expect(screen.getByText('Свободных мест пока нет')).toBeVisible()
  })

  it('gives the money back when too few came, and names the sum', async () => {
    server.travelTo(after(NOON, DAY))
    await settles(server)

    const { screen } = await open(anna)

    expect(await screen.findByText(spaced('Возвращаем вам 690 ₽'))).toBeVisible()
    expect(screen.getByText(spaced('Не хватило 2 человек, группа не собралась'))).toBeVisible()
  })

  it('tells whoever did not pay in time that their seat is free again', async () => {
    await holdsSeat(server, offer, galina, groupId)
    server.pass(11 * MINUTE)
    await settles(server)

    const { screen } = await open(galina)

    expect(await screen.findByText('Вы больше не в этой группе')).toBeVisible()
    expect(screen.getByText('1 из 3')).toBeVisible()
  })

  it('leads whoever paid late to the group that was opened for them', async () => {
    const { orderId } = await holdsSeat(server, offer, galina, groupId)
    server.pass(9.5 * MINUTE)
    await paysLate(server, galina, orderId)
    server.pass(0.75 * MINUTE)
    await settles(server)
    await sits(server, offer, boris, groupId)
    await sits(server, offer, vera, groupId)
    server.pass(MINUTE)
    await settles(server)
    const { screen, person } = await open(galina)

    await person.click(await screen.findByRole('button', { name: 'К моей новой группе' }))

    expect(await screen.findByText('Вы в группе')).toBeVisible()
    expect(screen.getByText('1 из 3')).toBeVisible()
  })

  it('is there for a plain browser too, which is sent to the network to join', async () => {
    const { screen, person, asked } = await open(null)

    await person.click(await screen.findByRole('button', { name: 'Открыть во ВКонтакте и присоединиться' }))

    expect(asked).toMatchObject([{ verb: 'openLink', what: expect.stringContaining(groupId) }])
  })

  it('leads a plain browser on with whoever invited it', async () => {
    const from = 'Vw3kP0aQ_x'
    const { screen, person, asked } = await open(null, { at: `/group/${groupId}?from=${from}` })

    await person.click(await screen.findByRole('button', { name: 'Открыть во ВКонтакте и присоединиться' }))

    expect(asked).toMatchObject([{ what: expect.stringContaining(`#/group/${groupId}?from=${from}`) }])
  })

  it('says so when there is no such group', async () => {
    const { screen } = await openApp(server, { as: anna, at: '/group/01970000-0000-7000-8000-00000000dead' })

    expect(await screen.findByText('Такой группы нет')).toBeVisible()
  })
})
