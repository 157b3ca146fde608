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
}>

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
  }),
)

const ofCrowds: readonly DemoOffer[] = Object.entries(crowdOffers).map(([product, { prices, capacity, hours }]) => {
  const ladder = Object.entries(prices).map(([from, price]) => ({ from: Number(from), price }))
  return { product, ladder, goal: ladder[1]?.from ?? capacity, capacity, hours, unitsPerBuyer: 2 }
})

export const offers: readonly DemoOffer[] = [...ofTeams, ...ofCrowds]
