import { expect, it } from 'vitest'

import { getAbout } from '#domain/contract/about.ts'
import { UNNAMED } from '#domain/legalSeller.ts'
import { PEOPLE } from '#mocks/builders.ts'
import { openFirstShop } from '#server/shops/openFirstShop.ts'

import { everyEngine } from './everyEngine.ts'

everyEngine('whoever asks about the shop', (fresh) => {
  it('is told nothing that its owner has not said', async () => {
    const shop = await fresh()

    expect(await shop.as(PEOPLE.anna).call(getAbout, {})).toEqual({ legalSeller: UNNAMED })
  })

  it('is told who sells, also in a plain browser', async () => {
    const shop = await fresh()
    const legalSeller = { ...UNNAMED, name: 'ИП Соколова О. А.', ogrn: '300770000000005', email: 'help@shop.example' }

    await openFirstShop(shop.world, { name: 'Вместе', courierPrice: 0, legalSeller, doors: [] })

    expect(await shop.guest().call(getAbout, {})).toEqual({ legalSeller })
    expect(await shop.as(PEOPLE.anna).call(getAbout, {})).toEqual({ legalSeller })
  })
})
