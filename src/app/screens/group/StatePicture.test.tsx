import { render } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { completeGroup, leaveGroup } from '#domain/contract/groupLife.ts'
import type { GroupId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { after, DAY } from '#domain/time.ts'
import { anOffer, aProduct, NOON, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { holdsSeat, settles, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

import { type Glance, StatePicture } from './StatePicture.tsx'

const { anna, boris, vera, galina, olga } = PEOPLE

const GLANCES = [
  'gathering',
  'paying',
  'full',
  'succeeded',
  'completed',
  'lapsed',
  'closed',
  'late',
] as const satisfies readonly Glance[]

const drawn = (of: Glance) => render(<StatePicture of={of} />).container.innerHTML

it('no two states of a group look alike', () => {
  expect(new Set(GLANCES.map(drawn)).size).toBe(GLANCES.length)
})

describe('a group of three has its own picture and sentence', () => {
  let server: TestShop
  let offer: Offer
  let groupId: GroupId

  beforeEach(async () => {
    server = await openServer()
    offer = await server.offers(anOffer({ product: await server.sells(aProduct({ price: 990_00 })) }))
    groupId = await sits(server, offer, anna)
  })

  const joins = (person: Someone) => sits(server, offer, person, groupId)
  const pays = (person: Someone) => holdsSeat(server, offer, person, groupId)
  const ends = async (): Promise<void> => {
    server.travelTo(after(NOON, DAY))
    await settles(server)
  }

  it.each([
    { is: ['gathering'], so: async (): Promise<void> => undefined, says: /^Ещё 2.человека/ },
    { is: ['paying'], so: () => pays(vera), says: /^1.человек платит прямо сейчас$/ },
    { is: ['full'], so: () => joins(boris).then(() => pays(vera)), says: /^Все места заняты/ },
    { is: ['succeeded', 'late'], so: () => joins(boris).then(() => joins(vera)), says: /^Группа собралась: / },
    {
      is: ['completed', 'late'],
      so: async () => {
        await joins(boris)
        await server.as(olga).call(completeGroup, { groupId, price: kopecks(792_00) })
      },
      says: /^Магазин завершил сбор раньше: /,
    },
    { is: ['lapsed', 'late'], so: ends, says: /^Не хватило 2/ },
    {
      is: ['closed', 'late'],
      so: () => server.as(anna).call(leaveGroup, { groupId }),
      says: /^Группа закрыта: в ней никого не осталось/,
    },
  ] as const)('when it is $is', async ({ is, so, says }) => {
    await so()

    const { screen } = await openApp(server, { as: galina, at: `/group/${groupId}` })

    expect(await screen.findByText(says)).toBeVisible()
    const page = screen.container.innerHTML
    expect(GLANCES.filter((glance) => page.includes(drawn(glance)))).toEqual(is)
  })
})
