import { expect, type FrameLocator, type Locator } from '@playwright/test'

type Wishes = Readonly<{
  name: string
  phone: string
  point: string
  /** What happens if the group fills up before the payment arrives. */
  ifFull?: 'Открыть новую группу со мной' | 'Вернуть деньги'
}>

/** Both checkouts: of a cart, and of a seat in a group. */
export function checkoutIn(frame: FrameLocator) {
  const radio = (name: string) => frame.getByRole('radio', { name })

  const payButton = frame.getByRole('button', { name: 'Перейти к оплате' })
  const visible = frame.getByRole('switch', { name: 'Все, кто откроет группу, увидят моё имя и фото' })

  return {
    visible,
    field: (label: string) => frame.getByRole('textbox', { name: label }),
    /** Where a parcel can be fetched, in the order in which the shop shows it. */
    point: radio,
    points: frame.getByRole('radiogroup', { name: 'Пункт выдачи' }).getByRole('radio'),
    byCourier: () => choose(radio('Курьером')),
    async beSeen(): Promise<void> {
      if (!(await visible.isChecked())) await visible.press('Space')
    },
    async fillIn({ name, phone, point, ifFull }: Wishes): Promise<void> {
      await frame.getByRole('textbox', { name: 'Имя и фамилия' }).fill(name)
      await frame.getByRole('textbox', { name: 'Телефон' }).fill(phone)
      await choose(radio(point))
      if (ifFull) await choose(radio(ifFull))
    },
    failure: frame.getByRole('alert'),
    payButton,
    goToPayment: () => payButton.click(),
  }
}

/** By the keyboard, as the drawn circle covers the real button. */
async function choose(radio: Locator): Promise<void> {
  await radio.press('Space')
  await expect(radio).toBeChecked()
}
