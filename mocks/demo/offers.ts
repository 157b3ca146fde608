import { crowdOffers } from './crowdOffers.ts'
import { teamOffers } from './teamOffers.ts'

/** A group offer as the seller made it; money in kopecks. */
export type DemoOffer = Readonly<{
  /** The product: a group_id of the feed, or an offer's id where there are no variants. */
  product: string
  ladder: readonly Readonly<{ from: number; price: number }>[]
  goal: number
  capacity: number
  hours: number
  unitsPerBuyer: number
  /** Units that its groups may sell together; null for no limit. */
  quota: number | null
  groupsPerOrganiser: number | null
}>

/** Some offers have limits, by product: what is dear to make, and what one person must not gather again and again. */
const limits: Readonly<Record<string, Partial<Pick<DemoOffer, 'quota' | 'groupsPerOrganiser'>>>> = {
  'teapot-ryabina': { quota: 60 },
  'mug-kofe': { quota: 100, groupsPerOrganiser: 2 },
  'cookies-babushka': { quota: 48 },
  'pie-yabloko': { quota: 30, groupsPerOrganiser: 1 },
  'camera-vzglyad': { groupsPerOrganiser: 1 },
  'coat-oktyabr': { quota: 20 },
}

const limitsOf = (product: string) => ({ quota: null, groupsPerOrganiser: null, ...limits[product] })

const ofTeams: readonly DemoOffer[] = Object.entries(teamOffers).map(
  ([product, { people, alone, together, hours, unitsPerBuyer }]) => ({
    product,
    ladder: [
      { from: 1, price: alone },
      { from: people, price: together },
    ],
    goal: people,
    capacity: people,
    hours,
    unitsPerBuyer,
    ...limitsOf(product),
  }),
)

const ofCrowds: readonly DemoOffer[] = Object.entries(crowdOffers).map(([product, { prices, capacity, hours }]) => {
  const ladder = Object.entries(prices).map(([from, price]) => ({ from: Number(from), price }))
  return { product, ladder, goal: ladder[1]?.from ?? capacity, capacity, hours, unitsPerBuyer: 2, ...limitsOf(product) }
})

export const offers: readonly DemoOffer[] = [...ofTeams, ...ofCrowds]
