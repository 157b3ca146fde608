import { expect, it } from 'vitest'

import { DAY } from '#domain/time.ts'
import { anOffer, aProduct, PEOPLE } from '#mocks/builders.ts'
import { sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

it.each([
  { days: 1, says: /^Деньги только заморозим.*Больше, чем вы подтвердили, не спишем\.$/ },
  { days: 30, says: /^Группа собирается дольше, чем банк держит заморозку, поэтому всю сумму спишем сразу\./ },
])('a group of $days days answers when the money is taken as its checkout says it', async ({ days, says }) => {
  const server = await openServer()
  const offer = await server.offers(anOffer({ product: await server.sells(aProduct({})), lasts: days * DAY }))
  const groupId = await sits(server, offer, PEOPLE.anna)

  const { screen, person } = await openApp(server, { as: PEOPLE.boris, at: `/group/${groupId}` })
  await person.click(await screen.findByText('Когда спишут деньги?'))

  expect(await screen.findByText(says)).toBeVisible()
})
