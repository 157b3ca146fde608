import { expect, it } from 'vitest'

import { completeGroup, leaveGroup } from '#domain/contract/groupLife.ts'
import { listNotices } from '#domain/contract/notices.ts'
import type { GroupId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { after, HOUR } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, type Someone, someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina, olga } = PEOPLE

everyEngine('members of a group', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer
  let groupId: GroupId

  const opens = async (asks: Omit<Parameters<typeof anOffer>[0], 'product'>) => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ name: 'Кружка', price: 1_000_00, stock: 100 }))
    offer = await shop.offers(anOffer({ product, ...asks }))
    groupId = (await buyers.opens(anna, offer)).groupId
  }
  const joins = async (person: Someone, visible = true) => {
    shop.pass(1)
    await buyers.joins(person, groupId, offer, { visible })
  }
  const leaves = async (person: Someone) => {
    shop.pass(1)
    await buyers.as(person).call(leaveGroup, { groupId })
    await buyers.works()
  }
  const noticesFor = async (person: Someone) => (await shop.as(person).call(listNotices, {})).items.toReversed()
  const kindsFor = async (person: Someone) => (await noticesFor(person)).map(({ kind }) => kind)
  const newestFor = async (person: Someone) => (await noticesFor(person)).at(-1)

  it('hear in a crowd, too, that one is missing, where most who join are no news [TELL-05]', async () => {
    await opens({ goal: 25, capacity: 40 })
    for (let people = 1; people < 25; people++) await joins(someone())

    // The twentieth of the crowd, the one before the last, and the one who reached the goal.
    expect((await kindsFor(anna)).slice(-3)).toEqual(['joined', 'one_missing', 'joined'])
  })

  it('hear once that one is missing, however often somebody leaves and another one comes [TELL-05]', async () => {
    await opens({ goal: 3, capacity: 4 })
    await joins(boris)
    await leaves(boris)
    await joins(boris)
    await leaves(boris)
    await joins(vera)

    expect(await kindsFor(anna)).toEqual(['opened', 'one_missing'])
  })

  it('are not told by whoever leaves that one is missing, and newcomers not what they see [TELL-05]', async () => {
    await opens({ goal: 3, capacity: 4 })
    await joins(boris)
    await joins(vera)
    await leaves(vera)

    expect(await kindsFor(anna)).toEqual(['opened', 'one_missing', 'joined'])
    expect(await kindsFor(boris)).toEqual(['joined'])
  })

  it('all hear who the organiser is now, and the new one that it is them [TELL-06]', async () => {
    await opens({ goal: 4, capacity: 5 })
    for (const person of [boris, vera, galina]) await joins(person)
    await buyers.learnsNames()

    await leaves(anna)

    expect(await newestFor(boris)).toMatchObject({
      kind: 'organiser',
      text: expect.stringMatching(/^Теперь вы организатор группы «Кружка»/),
    })
    for (const person of [vera, galina]) {
      expect(await newestFor(person)).toMatchObject({
        kind: 'organiser',
        fragment: `/group/${groupId}`,
        text: expect.stringMatching(/^Организатор группы «Кружка» теперь Борис/),
      })
    }
    expect(await kindsFor(anna)).not.toContain('organiser')
  })

  it('do not learn the name of a new organiser who would rather not be seen [TELL-06] [SEEN-01]', async () => {
    await opens({ goal: 3, capacity: 4 })
    await joins(boris, false)
    await joins(vera)
    await buyers.learnsNames()

    await leaves(anna)

    expect((await newestFor(vera))?.text).toMatch(/^В группе «Кружка» новый организатор/)
  })

  it('are led to the group that has gathered, whose page leads to the order [TELL-04]', async () => {
    await opens({ goal: 2, capacity: 2 })
    await joins(boris)

    expect(await newestFor(anna)).toMatchObject({ kind: 'succeeded', fragment: `/group/${groupId}` })
  })

  it('hear that the shop has ended it early, where it has [GROUP-10]', async () => {
    await opens({ goal: 3, capacity: 4 })
    await joins(boris)

    const { group } = await buyers.sees(olga, groupId)
    await buyers.as(olga).call(completeGroup, { groupId, price: kopecks(group.ladder.at(-1)?.price ?? 0) })

    expect((await newestFor(anna))?.text).toMatch(/^Магазин завершил сбор раньше\. Группа «Кружка» собралась/)
  })

  it('whose goal is reached hear two hours before its deadline how much cheaper it can still get [TELL-07]', async () => {
    const ladder = [
      { from: 1, price: 1_000_00 },
      { from: 2, price: 790_00 },
      { from: 4, price: 690_00 },
    ]
    await opens({ ladder, goal: 2, capacity: 4 })
    await joins(boris)

    shop.travelTo(after(NOON, 22 * HOUR))
    await buyers.works()

    for (const person of [anna, boris]) {
      const newest = await newestFor(person)
      expect(newest?.kind).toBe('two_hours_left')
      expect(newest?.text.replaceAll(/\s/g, ' ')).toBe(
        'Группа «Кружка» состоялась и закроется в 10:00. До цены 690 ₽ для всех не хватает ещё 2 человек.',
      )
    }
  })
})
