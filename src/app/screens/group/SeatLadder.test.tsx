import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { completeGroup } from '#domain/contract/groupLife.ts'
import type { GroupId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { after, DAY } from '#domain/time.ts'
import { anOffer, aProduct, NOON, type Offer, PEOPLE, someone } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { settles, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna, olga } = PEOPLE

describe('the ladder of a group of three to eight, with steps at three and five', () => {
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
    offer = await server.offers(anOffer({ product, ladder, goal: 3, capacity: 8 }))
    groupId = await sits(server, offer, anna)
  })

  const join = async (people: number) => {
    for (let person = 0; person < people; person++) await sits(server, offer, someone(), groupId)
  }
  /** What is said of each rung, and how many of its seats are somebody's and free. */
  const rungs = async () => {
    const { screen } = await openApp(server, { as: anna, at: `/group/${groupId}` })
    const ladder = await screen.findByRole('list', { name: 'Места в группе' })
    return within(ladder)
      .getAllByRole('list')
      .map((seats) => {
        const free = within(seats).queryAllByText('Свободное место').length
        const taken = within(seats).queryAllByRole('listitem').length - free
        const said = seats.previousElementSibling?.textContent?.replaceAll(/\s/g, ' ') ?? ''
        return [said, taken, free]
      })
  }

  it('has a seat for everybody who is in, and every free one [HONEST-05]', async () => {
    await join(5)

    expect(await rungs()).toEqual([
      ['790 ₽когда нас 3достигнуто', 3, 0],
      ['690 ₽когда нас 5достигнуто', 2, 0],
      ['690 ₽до 8 человексвободно 2', 1, 2],
    ])
  })

  it('promises nothing once the group has gathered: it shows what was reached [HONEST-06]', async () => {
    await join(3)
    server.travelTo(after(NOON, DAY))
    await settles(server)

    expect(await rungs()).toEqual([
      ['790 ₽когда нас 3достигнуто', 3, 0],
      ['690 ₽когда нас 5не достигнуто', 1, 0],
    ])
  })

  it('promises nothing once the group has lapsed [HONEST-06]', async () => {
    server.travelTo(after(NOON, DAY))
    await settles(server)

    expect(await rungs()).toEqual([['790 ₽когда нас 3не достигнуто', 1, 0]])
  })

  it('says whose price it is when the seller completed the group below its goal [HONEST-06]', async () => {
    await join(1)
    await server.as(olga).call(completeGroup, { groupId, price: kopecks(790_00) })
    await settles(server)

    expect(await rungs()).toEqual([['790 ₽когда нас 3цена для всех', 2, 0]])
  })
})
