import { type Clock, offsetIn } from '#domain/clock.ts'
import type { ShopId } from '#domain/ids.ts'
import { newsAnswer } from '#domain/newsAnswer.ts'
import { DAY, type Instant } from '#domain/time.ts'

import { keepNewsAnswer } from '../notifications/consent.ts'
import { queueAgain } from '../work/outbox.ts'
import type { World } from '../world.ts'
import type { Launched } from './launchString.ts'
import { type Buyer, buyerFor, findBuyer } from './rows.ts'

/** People change their names and photos. */
const KNOWN_FOR = 7 * DAY

type Arrival = Readonly<{ shop: ShopId; launched: Launched; utcOffset: number | null }>

/** The buyer behind a checked launch. Most arrivals only read: they are the shop's most frequent call. */
export async function arrive(world: World, { shop, launched, utcOffset }: Arrival): Promise<Buyer> {
  const { host, hostUserId, language } = launched
  const now = world.now()
  const known = await findBuyer(world.db, { shop, host, hostUserId })
  const news = newsAnswer(known?.news ?? null, { allowed: launched.mayNotify, at: launched.at })
  const clock = newClock(known?.clock ?? null, utcOffset, now)
  const saysNothingNew = known?.language === language && clock === null && known.news === news
  if (saysNothingNew && isKnown(known, now)) return known

  const buyer = await world.transaction(async (tx) => {
    const arrived = await buyerFor(tx, { shop, host, hostUserId, language, clock, now, id: world.newId() })
    const { id } = arrived
    if (news) await keepNewsAnswer(tx, { shop, buyer: id, answer: news })
    if (!isKnown(arrived, now))
      await queueAgain(tx, { shop, kind: 'know_person', key: id, payload: { buyer: id }, runAt: now })
    return arrived
  })
  world.bell.ring('work')
  return buyer
}

/** A clock that says something new, or null. Its zone is believed for as long as what it shows agrees with that. */
function newClock(known: Clock | null, utcOffset: number | null, now: Instant): Clock | null {
  if (utcOffset === null || utcOffset === known?.utcOffset) return null
  const timeZone = known?.timeZone ?? null
  return { utcOffset, timeZone: timeZone !== null && offsetIn(timeZone, now) === utcOffset ? timeZone : null }
}

const isKnown = ({ knownAt }: Buyer, now: Instant): boolean => knownAt !== null && now - knownAt < KNOWN_FOR
