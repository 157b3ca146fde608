import * as v from 'valibot'

import { DeliveryTerms } from '../delivery.ts'
import { BuyerId } from '../ids.ts'
import { Instant } from '../time.ts'
import { GroupView } from './groupBuys.ts'
import { CatalogPage, CategoryView, ProductView } from './products.ts'

/** Who is asking, as the checked launch string says. */
export const Me = v.object({
  buyerId: BuyerId,
  role: v.picklist(['buyer', 'seller']),
  firstName: v.nullable(v.string()),
  photo: v.nullable(v.string()),
  /** By which their clock goes (`Europe/Moscow`), null where the shop does not know; told by `keepTimeZone`. */
  timeZone: v.nullable(v.string()),
})
export type Me = v.InferOutput<typeof Me>

export const ShopView = v.object({
  name: v.string(),
  /** Below it stand the files of pictures. */
  filesBase: v.string(),
  delivery: DeliveryTerms,
  /** Whether orders are paid online. */
  payments: v.boolean(),
  /** How long the shop's bank holds money, in milliseconds; null where it takes it at once. */
  holdsFor: v.nullable(v.number()),
  /** Set on shops whose money is pretend; every page then says so. */
  pretendMoney: v.boolean(),
  /** The mini-app's address in the social network without a fragment, for links that people share. */
  appLink: v.string(),
  /** The shop's address on the open web, ending with a slash, for links that leave the network; empty where it is not known. */
  webLink: v.string(),
  /** Where people write to the shop's own people; empty when it has no community. */
  communityLink: v.string(),
})
export type ShopView = v.InferOutput<typeof ShopView>

/** What the first screen shows, read in the same call. Screens that are not here ask for themselves. */
const FirstScreen = v.variant('screen', [
  v.object({ screen: v.literal('catalog'), page: CatalogPage }),
  v.object({ screen: v.literal('product'), product: ProductView }),
  v.object({ screen: v.literal('group'), view: GroupView }),
])
export type FirstScreen = v.InferOutput<typeof FirstScreen>

/**
 * The answer to `POST /launch`, whose body is text/plain (no preflight across origins): the host's launch string,
 * then, each on a line of its own, the fragment that the app was opened with and by how many minutes the person's clock
 * is ahead of UTC, which may be left out. An empty launch string is a plain browser: it may read, and has no session.
 */
export const LaunchAnswer = v.object({
  /** To be sent as `Authorization: Bearer …`; null in a plain browser. */
  session: v.nullable(v.string()),
  me: v.nullable(Me),
  now: Instant,
  shop: ShopView,
  categories: v.array(CategoryView),
  first: v.nullable(FirstScreen),
  /** How many notices the person has not read. */
  unread: v.number(),
})
export type LaunchAnswer = v.InferOutput<typeof LaunchAnswer>
