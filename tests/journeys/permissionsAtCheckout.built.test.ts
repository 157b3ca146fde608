import { expect } from '@playwright/test'

import type { Person } from './drivers/person.ts'
import { goesToCheckout } from './goesToCheckout.ts'
import { test } from './journey.ts'
import { answers } from './permission.ts'

const BROOM = 'Веник из сорго «Бабушкин»'
const OWN = {
  phone: '+7 916 123-45-67',
  city: 'Суздаль',
  address: 'ул. Ленина, 5, кв. 2',
  email: 'svoya@pochta.example',
}
const NOTHING = { phone: '', city: '', address: '', email: '' }

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const rows = [
  {
    outcome: 'granted',
    who: 'darya',
    mood: [],
    nearest: /^Василеостровская · \d/,
    filled: {
      phone: '+79000000005',
      city: 'Санкт-Петербург',
      address: 'ул. Соседняя, 16',
      email: 'darya@ryadom.example',
    },
  },
  { outcome: 'refused', who: 'ilya', mood: [], nearest: /^Белорусская/, filled: NOTHING },
  {
    outcome: 'blocked',
    who: 'lev',
    mood: ['no-geo', 'no-phone', 'no-address', 'no-email'],
    nearest: /^Белорусская/,
    filled: NOTHING,
  },
] as const

for (const { outcome, who, mood, nearest, filled } of rows) {
  test(`at a checkout, place, phone, address and e-mail ${outcome}`, async ({ enter }) => {
    const person = await enter(who, { device: 'android', mood })
    const { network, shop, payPage } = person
    const { checkout } = shop
    await network.openShop()
    await goesToCheckout(person, BROOM)

    await expect(checkout.points.first()).toHaveAccessibleName(/^Белорусская/)
    await answers(person, 'geolocation', outcome)
    await expect(checkout.points.first()).toHaveAccessibleName(nearest)

    await checkout.byCourier()
    await answers(person, 'phone and address', outcome)
    await answers(person, 'email', outcome)
    await expectTyped(checkout, filled)

    // What the network did not tell is typed, and the order is placed all the same.
    const sent = outcome === 'granted' ? filled : OWN
    for (const [label, words] of labelled(sent)) await checkout.field(label).fill(words)
    await checkout.goToPayment()
    await payPage.pay()
    await expect(shop.order.words(sent.email)).toBeVisible()
    await expect(shop.order.words(`${sent.city}, ${sent.address}`)).toBeVisible()
  })
}

type Typed = Readonly<Record<'phone' | 'city' | 'address' | 'email', string>>

const labelled = ({ phone, city, address, email }: Typed): [label: string, words: string][] => [
  ['Телефон', phone],
  ['Город', city],
  ['Улица, дом, квартира', address],
  ['Почта для чека', email],
]

async function expectTyped(checkout: Person['shop']['checkout'], typed: Typed): Promise<void> {
  for (const [label, words] of labelled(typed)) await expect(checkout.field(label)).toHaveValue(words)
}
