import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { makeOffer } from '#domain/contract/seller.ts'
import { DAY, HOUR } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE } from '#mocks/builders.ts'
import { everyEngine } from '#tests/conformance/everyEngine.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { sourceFiles } from '#tests/sourceFiles.ts'

it('no line of the server sets a deadline but the one that opens a group [TIME-02]', () => {
  const setting = sourceFiles('src/server')
    .filter((path) => !path.includes('.test.') && !path.includes('/migrations/'))
    // What reads a row may call its deadline otherwise: `closes_at: closesAt` in a pattern, before a `}`.
    .filter((path) => /(?<![.\w])closes_at(: (?!Instant)| = )(?![^\n]*\} = )/.test(readFileSync(path, 'utf8')))

  expect(setting).toEqual(['src/server/groupBuys/newGroup.ts'])
})

everyEngine('the terms of a group that is open', (fresh) => {
  it('stay what they were when it was opened, whatever its seller offers now [OFFER-04] [TIME-02]', async () => {
    const shop = await fresh({ payments: sandbox() })
    const product = await shop.sells(aProduct())
    const offer = await shop.offers(anOffer({ product, goal: 3, capacity: 5 }))
    const buyers = buyersIn(shop)
    const { groupId } = await buyers.opens(PEOPLE.anna, offer)
    const before = (await buyers.sees(PEOPLE.anna, groupId)).group

    const { ladder } = anOffer({ product, goal: 2 })
    const other = { productId: product.id, ladder, goal: 2, capacity: 2, lasts: HOUR, endsAt: null }
    await shop.as(PEOPLE.olga).call(makeOffer, other)

    expect((await buyers.sees(PEOPLE.anna, groupId)).group).toEqual(before)
    expect(before.closesAt - before.openedAt).toBe(DAY)
    await expect(buyers.joins(PEOPLE.boris, groupId, offer)).resolves.toMatchObject({ groupId })
  })
})
