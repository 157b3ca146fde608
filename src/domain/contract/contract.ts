import type * as v from 'valibot'

import * as about from './about.ts'
import * as cart from './cart.ts'
import type { Endpoint } from './endpoint.ts'
import * as friendLinks from './friendLinks.ts'
import * as groupBuys from './groupBuys.ts'
import * as groupLife from './groupLife.ts'
import * as groupLists from './groupLists.ts'
import * as me from './me.ts'
import * as notices from './notices.ts'
import * as orders from './orders.ts'
import * as pickups from './pickups.ts'
import * as products from './products.ts'
import * as refunds from './refunds.ts'
import * as sandbox from './sandbox.ts'
import * as seller from './seller.ts'
import * as stuck from './stuck.ts'

const words = [
  products,
  about,
  cart,
  orders,
  groupBuys,
  groupLife,
  groupLists,
  notices,
  me,
  friendLinks,
  seller,
  pickups,
  refunds,
  stuck,
  sandbox,
]
const exported = words.flatMap((word): [string, unknown][] => Object.entries(word))

/** Every line of the contract by name, for the API document and for tests that must miss none. */
export const contract: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  exported.filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
)

/** The shapes that lines of the contract share, by name. */
export const shapes: Readonly<Record<string, v.GenericSchema>> = Object.fromEntries(
  exported.filter((entry): entry is [string, v.GenericSchema] => isSchema(entry[1])),
)

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'output' in value
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'
}
