import type { ShopId } from '#domain/ids.ts'
import { DAY, type Instant } from '#domain/time.ts'

import { queueAgain } from '../work/outbox.ts'
import type { World } from '../world.ts'
import type { Launched } from './launchString.ts'
import { type Buyer, buyerFor, findBuyer } from './rows.ts'

/** People change their names and photos. */
const KNOWN_FOR = 7 * DAY

/** The buyer behind a checked launch. Most arrivals only read: they are the shop's most frequent call. */
export async function arrive(world: World, shop: ShopId, { host, hostUserId, language }: Launched): Promise<Buyer> {
  const now = world.now()
  const known = await findBuyer(world.db, { shop, host, hostUserId })
  if (known?.language === language && isKnown(known, now)) return known

  const buyer = await world.transaction(async (tx) => {
    const arrived = await buyerFor(tx, { shop, host, hostUserId, language, now, id: world.newId() })
    const { id } = arrived
    if (!isKnown(arrived, now))
      await queueAgain(tx, { shop, kind: 'know_person', key: id, payload: { buyer: id }, runAt: now })
    return arrived
  })
  world.bell.ring('work')
  return buyer
}

const isKnown = ({ knownAt }: Buyer, now: Instant): boolean => knownAt !== null && now - knownAt < KNOWN_FOR
