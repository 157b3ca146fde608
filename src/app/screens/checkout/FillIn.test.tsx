import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import { aProduct, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

import type { Host } from '../../host/host.ts'

const { anna } = PEOPLE
const card = { kind: 'done', phone: '+79161234567', city: 'Тверь', address: 'Лесная, 5' } as const

describe('a checkout in a network that knows the number', () => {
  let server: TestShop
  beforeEach(async () => {
    localStorage.clear()
    server = await openServer()
    const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
  })
  const open = async (host: Partial<Host> = {}) => {
    const opened = await openApp(server, { as: anna, at: '/checkout', host })
    const phone = await opened.screen.findByRole('textbox', { name: /Телефон/ })
    return { ...opened, phone }
  }
  const FILL_IN = 'Заполнить из ВКонтакте'

  it('says what it wants to know before the network asks, and fills it in', async () => {
    const { screen, person, phone } = await open({ contacts: async () => card })

    expect(await screen.findByText(/ВКонтакте знает ваш номер/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: FILL_IN }))

    expect(await screen.findByText(/Проверьте, всё ли верно/)).toBeVisible()
    expect(phone).toHaveValue('+79161234567')
  })

  it('asks for the address only where a courier comes', async () => {
    const { screen, person, asked } = await open()

    await person.click(await screen.findByRole('button', { name: FILL_IN }))
    await screen.findByText(/Проверьте, всё ли верно/)
    expect(asked).toMatchObject([{ verb: 'contacts', what: { address: false } }])
    screen.unmount()
    const again = await open({ contacts: async () => card })
    await again.person.click(again.screen.getByRole('radio', { name: /Курьером/ }))
    await again.person.click(await again.screen.findByRole('button', { name: FILL_IN }))

    expect(await again.screen.findByRole('textbox', { name: /Город/ })).toHaveValue('Тверь')
    expect(again.screen.getByRole('textbox', { name: /Улица/ })).toHaveValue('Лесная, 5')
  })

  it('keeps what has been typed', async () => {
    const { screen, person } = await open({ contacts: async () => card })
    await person.click(screen.getByRole('radio', { name: /Курьером/ }))
    await person.type(await screen.findByRole('textbox', { name: /Город/ }), 'Москва')

    await person.click(await screen.findByRole('button', { name: FILL_IN }))

    expect(await screen.findByRole('textbox', { name: /Улица/ })).toHaveValue('Лесная, 5')
    expect(screen.getByRole('textbox', { name: /Город/ })).toHaveValue('Москва')
  })

  it('leaves typing to whoever refuses', async () => {
    const { screen, person, phone } = await open({ contacts: async () => ({ kind: 'cancelled' }) })

    await person.click(await screen.findByRole('button', { name: FILL_IN }))
    expect(await screen.findByText('Хорошо, заполните сами.')).toBeVisible()
    await person.type(phone, '9161234567')

    expect(phone).toHaveValue('9161234567')
  })

  it('offers nothing where the network knows nothing', async () => {
    const { screen } = await open({ isSupported: async () => false })

    expect(screen.queryByRole('button', { name: FILL_IN })).not.toBeInTheDocument()
  })

  describe('and the e-mail', () => {
    const TAKE = 'Взять почту из ВКонтакте'
    const emailIn = ({ screen }: Awaited<ReturnType<typeof open>>) => screen.getByRole('textbox', { name: /Почта/ })

    it('takes it for the receipt when asked to, and no sooner', async () => {
      const opened = await open()
      expect(emailIn(opened)).toHaveValue('')

      await opened.person.click(await opened.screen.findByRole('button', { name: TAKE }))

      await expect.poll(() => emailIn(opened)).toHaveValue('anna@ryadom.example')
      expect(opened.asked).toMatchObject([{ verb: 'email' }])
    })

    it('sends the receipt to the phone of whoever refuses', async () => {
      const opened = await open({ email: async () => ({ kind: 'cancelled' }) })
      await opened.person.type(opened.phone, '9161234567')

      await opened.person.click(await opened.screen.findByRole('button', { name: TAKE }))

      expect(await opened.screen.findByText(/Хорошо, чек придёт на телефон/)).toBeVisible()
      expect(emailIn(opened)).toHaveValue('')
    })

    it('leaves typing to whoever the network did not answer', async () => {
      const opened = await open({ email: async () => ({ kind: 'timeout' }) })

      await opened.person.click(await opened.screen.findByRole('button', { name: TAKE }))

      expect(await opened.screen.findByText(/Не получилось спросить/)).toBeVisible()
    })

    it('is only typed where the network does not know it', async () => {
      const opened = await open({ isSupported: async (verb) => verb !== 'email' })

      expect(opened.screen.queryByRole('button', { name: TAKE })).not.toBeInTheDocument()
      expect(emailIn(opened)).toBeVisible()
    })
  })
})
