import { beforeEach, expect, it } from 'vitest'

import { pauseOffer, resumeOffer } from '#domain/contract/seller.ts'
import type { OfferId } from '#domain/ids.ts'
import { after, DAY, HOUR, type Instant } from '#domain/time.ts'
import { aProduct, NOON } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Selling, sellingIn } from './harness/selling.ts'
import type { TestShop } from './harness/shop.ts'

const TOMORROW = after(NOON, DAY)
const LATER = after(NOON, 2 * DAY)

everyEngine('an offer that is planned', (fresh) => {
  let shop: TestShop
  let selling: Selling
  let today: OfferId

  beforeEach(async () => {
    shop = await fresh()
    selling = sellingIn(shop, await shop.sells(aProduct()))
    today = await selling.makes()
  })

  const plans = (startsAt: Instant) => selling.makes({ startsAt })
  const offeredAt = async (moment: Instant) => {
    shop.travelTo(moment)
    const [shown, running] = [await selling.offered(), await selling.listed('running')]
    expect(running).toEqual(shown ? [shown.id] : [])
    return shown?.id ?? null
  }

  it('takes the place of the running one when it begins, to the millisecond [OFFER-08]', async () => {
    const planned = await plans(TOMORROW)

    expect(await selling.looksAt(today)).toMatchObject({ state: 'running' })
    expect(await selling.looksAt(planned)).toMatchObject({ state: 'planned' })
    expect(await offeredAt(after(TOMORROW, -1))).toBe(today)
    expect(await offeredAt(TOMORROW)).toBe(planned)
    expect(await selling.looksAt(today)).toMatchObject({ state: 'paused', whyPaused: 'another' })
  })

  it('each takes its turn where several are planned, and the later ones of those that begin no earlier never do [OFFER-08]', async () => {
    const last = await plans(LATER)
    const next = await plans(TOMORROW)

    expect(await selling.looksAt(last)).toMatchObject({ state: 'paused', whyPaused: 'another' })
    expect(await offeredAt(TOMORROW)).toBe(next)
    const another = await plans(LATER)
    expect(await offeredAt(after(LATER, -1))).toBe(next)
    expect(await offeredAt(LATER)).toBe(another)
  })

  it.each([
    { what: 'ended', ends: (id: OfferId) => selling.ends(id) },
    { what: 'paused', ends: (offerId: OfferId) => selling.seller().call(pauseOffer, { offerId }) },
    { what: 'put off', ends: (id: OfferId) => selling.edits(id, { startsAt: LATER }) },
  ])('and then $what before it begins takes no place [OFFER-08]', async ({ ends }) => {
    await ends(await plans(TOMORROW))

    expect(await offeredAt(TOMORROW)).toBe(today)
    expect(await offeredAt(after(TOMORROW, HOUR))).toBe(today)
  })

  it('leaves the one before it running until the next that is planned, when it is ended itself [OFFER-08]', async () => {
    const next = await plans(TOMORROW)
    const last = await plans(LATER)

    await selling.ends(next)

    expect(await offeredAt(after(LATER, -1))).toBe(today)
    expect(await offeredAt(LATER)).toBe(last)
  })

  it('begins all the same when the running one is edited, and when it was paused for a while [OFFER-08]', async () => {
    const planned = await plans(TOMORROW)
    const edited = await selling.edits(today, { capacity: 5 })
    await selling.seller().call(pauseOffer, { offerId: planned })
    await selling.seller().call(resumeOffer, { offerId: planned })

    expect(await offeredAt(after(TOMORROW, -1))).toBe(edited)
    expect(await offeredAt(TOMORROW)).toBe(planned)
  })
})
