import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { getCart } from '#domain/contract/cart.ts'
import { anOffer, aProduct, type Goods, NOON, type Offer, PEOPLE, SHOP, someone } from '#mocks/builders.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, boris, vera } = PEOPLE

describe('a product', () => {
  let server: TestShop
  let mug: Goods
  let offer: Offer
  const open = (as: typeof anna | null = anna) => openApp(server, { as, at: `/product/${mug.id}` })

  beforeEach(async () => {
    server = await openServer()
    mug = await server.sells(
      aProduct({
        name: 'Кружка',
        price: 990_00,
        variants: [
          { option: 'белая', stock: 3 },
          { option: 'синяя', stock: 0 },
        ],
      }),
    )
    offer = await server.offers(anOffer({ product: mug }))
  })

  it('prints the whole ladder, and counts nobody before there is a group', async () => {
    const { screen } = await open()

    expect(await screen.findByText(spaced('Цены: отдельно 990 ₽, от 3 человек 792 ₽'))).toBeInTheDocument()
  })

  it('goes into the cart', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: spaced('Купить отдельно 990 ₽') }))

    expect(await screen.findByText('Товар в корзине')).toBeVisible()
    expect(await server.as(anna).call(getCart, {})).toMatchObject({
      lines: [{ variantId: mug.variant.id, quantity: 1 }],
    })
  })

  it('cannot be bought in a variant that is sold out, and says why', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: /синяя/ }))

    expect(screen.getByRole('button', { name: /Купить отдельно/ })).toBeDisabled()
    expect(screen.getByText('Нет в наличии')).toBeVisible()
  })

  it('leads to opening a group with the variant that was chosen', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: /Купить вместе/ }))

    expect(location.hash).toBe(`#/product/${mug.id}/together?variant=${mug.variant.id}`)
  })

  it('lists the groups that gather, with what is missing and until when', async () => {
    const { groupId } = await buyersIn(server).opens(boris, offer)
    const { screen, person } = await open()

    const group = within(await screen.findByRole('listitem'))
    expect(group.getByText(spaced('Не хватает 2 человек'))).toBeVisible()
    expect(group.getByRole('timer', { name: /^осталось 1\sдень/ })).toBeVisible()
    await person.click(group.getByRole('button', { name: 'Присоединиться' }))

    expect(location.hash).toContain(`/together?group=${groupId}`)
  })

  it('says which of its groups one is in already', async () => {
    const { groupId } = await buyersIn(server).opens(anna, offer)
    const { screen, person } = await open()

    const group = within(await screen.findByRole('listitem'))
    expect(group.getByText('Вы в этой группе')).toBeVisible()
    expect(group.queryByRole('button', { name: 'Присоединиться' })).not.toBeInTheDocument()
    await person.click(group.getByRole('link'))

    expect(location.hash).toBe(`#/group/${groupId}`)
  })

  it('keeps its groups on the page when no new one can be opened', async () => {
    await buyersIn(server).opens(boris, offer)
    await server.world.db.updateTable('group_offer').set({ paused_at: NOON }).where('shop_id', '=', SHOP).execute()

    const { screen } = await open()

    expect(within(await screen.findByRole('listitem')).getByRole('button', { name: 'Присоединиться' })).toBeEnabled()
    expect(screen.queryByRole('button', { name: /Купить вместе/ })).not.toBeInTheDocument()
  })

  it('says why its groups cannot be joined', async () => {
    await buyersIn(server).opens(boris, offer)
    const { screen, person } = await open()
    const group = within(await screen.findByRole('listitem'))

    await person.click(screen.getByRole('button', { name: /синяя/ }))

    expect(group.getByRole('button', { name: 'Присоединиться' })).toBeDisabled()
    expect(group.getByText('Нет в наличии')).toBeVisible()
  })

  it('says that its groups have sold all that they may', async () => {
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00, stock: 9 }))
    const few = await server.offers(anOffer({ product: mug, goal: 2, capacity: 5, quota: 2 }))
    const buyers = buyersIn(server)
    const { groupId } = await buyers.opens(boris, few)
    await buyers.joins(vera, groupId, few)
    const { screen } = await open()

    const group = within(await screen.findByRole('listitem'))
    expect(group.getByRole('button', { name: 'Присоединиться' })).toBeDisabled()
    expect(group.getByText('Вместе уже всё продано')).toBeVisible()
  })

  it('shows five of a crowd and counts the others', async () => {
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00, stock: 9 }))
    const many = await server.offers(anOffer({ product: mug, goal: 9 }))
    const buyers = buyersIn(server)
    const { groupId } = await buyers.opens(boris, many)
    for (let people = 0; people < 6; people++) await buyers.joins(someone(), groupId, many)
    const { screen } = await open()

    const group = within(await screen.findByRole('listitem'))
    expect(group.getByText('+2')).toBeVisible()
    expect(group.getByText(/^В группе: .*, ещё 2$/)).toBeInTheDocument()
  })

  it('can be looked at but not bought outside the social network', async () => {
    const { screen, person, asked } = await open(null)

    expect(await screen.findByText('Купить можно во ВКонтакте')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Купить/ })).not.toBeInTheDocument()
    await person.click(screen.getByRole('button', { name: 'Открыть во ВКонтакте' }))

    expect(asked).toEqual([{ verb: 'openLink', what: expect.stringContaining(`#/product/${mug.id}`) }])
  })

  it('leads a plain browser on with whoever sent it', async () => {
    const from = 'Vw3kP0aQ_x'
    const { screen, person, asked } = await openApp(server, { as: null, at: `/product/${mug.id}?from=${from}` })

    await person.click(await screen.findByRole('button', { name: 'Открыть во ВКонтакте' }))

    expect(asked).toMatchObject([{ what: expect.stringContaining(`#/product/${mug.id}?from=${from}`) }])
  })

  it('is shared by a link that leads back to it', async () => {
    const { screen, person, asked } = await open()

    await person.click(await screen.findByRole('button', { name: 'Поделиться' }))
    await person.click(await screen.findByRole('button', { name: 'Отправить ссылку' }))

    expect(asked).toContainEqual({
      verb: 'share',
      what: expect.stringMatching(new RegExp(`#/product/${mug.id}\\?from=[\\w-]{10}$`)),
    })
  })

  it('is shared once the link says whose it is: until then the ways stay open', async () => {
    let say = () => {}
    const said = new Promise<void>((resolve) => (say = resolve))
    const { screen, person, asked } = await openApp(server, {
      as: anna,
      at: `/product/${mug.id}`,
      way: (send) => async (input, init) => {
        if (new Request(input, init).url.endsWith('/me/invitations')) await said
        return await send(input, init)
      },
    })
    await person.click(await screen.findByRole('button', { name: 'Поделиться' }))

    await person.click(await screen.findByRole('button', { name: 'Скопировать ссылку' }))
    expect(screen.getByRole('dialog', { name: 'Кому покажем?' })).toBeVisible()
    say()

    await expect.poll(() => asked).toMatchObject([{ verb: 'copy', what: expect.stringMatching(/\?from=[\w-]{10}$/) }])
  })

  it('that is no longer sold says so', async () => {
    const { screen } = await openApp(server, { as: anna, at: '/product/018f0000-0000-7000-8000-0000000000ff' })

    expect(await screen.findByText('Этот товар больше не продаётся')).toBeVisible()
  })
})
