import type { LaunchAnswer, Me, ShopView } from '#domain/contract/launch.ts'
import { Refused } from '#domain/refusal.ts'

import { startSession } from '../http/sessions.ts'
import { comeInvited } from '../invitations/comeInvited.ts'
import { countUnread } from '../notifications/rows.ts'
import { listCategoriesOf } from '../products/categories.ts'
import { appLinkOf, communityLinkOf } from '../shops/doorLinks.ts'
import { findShop, findShopBehind, type Shop } from '../shops/rows.ts'
import type { World } from '../world.ts'
import { arrive } from './arrive.ts'
import { readFirstScreen } from './firstScreen.ts'
import { readLaunch, sellerUntil } from './launchString.ts'

type Launching = Readonly<{
  launchString: string
  fragment: string
  /** Null: their clock did not say. */ utcOffset: number | null
}>
type HomeShop = () => Promise<Shop['id']>

/** Everything the app needs to show its first screen, in one answer. */
export async function launch(
  world: World,
  { launchString, fragment, utcOffset }: Launching,
  homeShop: HomeShop,
): Promise<LaunchAnswer> {
  const now = world.now()
  const { db } = world
  const { shop, session, me } =
    launchString === '' ? await lookIn(world, homeShop) : await signIn(world, { launchString, fragment, utcOffset })

  const caller = me && { shop: shop.id, buyer: me.buyerId, role: me.role }
  const [categories, first, unread] = await Promise.all([
    listCategoriesOf(db, shop.id),
    readFirstScreen(fragment, { db, shop: shop.id, me: caller, now }),
    caller ? countUnread(db, caller) : 0,
  ])
  return { session, me, now, shop: viewOf(shop, world), categories, first, unread }
}

type Arrival = Readonly<{ shop: Shop; session: string | null; me: Me | null }>

/** A plain browser may look and do nothing else. */
async function lookIn({ db }: World, homeShop: HomeShop): Promise<Arrival> {
  const shop = await findShop(db, await homeShop())
  if (!shop) throw new Refused('shop_not_found')
  return { shop, session: null, me: null }
}

async function signIn(world: World, { launchString, fragment, utcOffset }: Launching): Promise<Arrival> {
  const { settings, db } = world
  const now = world.now()
  const launched = readLaunch(launchString, settings, now)
  const shop = await findShopBehind(db, launched.host, launched.appId)
  if (!shop?.door) throw new Refused('shop_not_found')

  const buyer = await arrive(world, { shop: shop.id, launched, utcOffset })
  await comeInvited(world, { shop: shop.id, buyer: buyer.id, by: launched, fragment })
  const until = sellerUntil(launched, shop.door.communityId, now)
  const session = startSession(settings, { shop: shop.id, buyer: buyer.id, sellerUntil: until, now })
  const { id, firstName, photo, clock } = buyer
  const role = until === null ? 'buyer' : 'seller'
  return { shop, session, me: { buyerId: id, role, firstName, photo, timeZone: clock?.timeZone ?? null } }
}

const viewOf = ({ name, settings, door }: Shop, world: World): ShopView => ({
  name,
  filesBase: world.files.base,
  delivery: settings.delivery,
  payments: world.payments !== null,
  holdsFor: world.payments?.holdsFor ?? null,
  pretendMoney: world.settings.pretendMoney,
  appLink: door ? appLinkOf(door) : '',
  webLink: world.settings.publicUrl ?? '',
  communityLink: door ? communityLinkOf(door) : '',
})
