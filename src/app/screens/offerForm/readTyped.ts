import * as v from 'valibot'

import type { InputOf } from '#domain/contract/endpoint.ts'
import type { editOffer } from '#domain/contract/seller.ts'
import { type PriceLadder, PriceLadder as Ladder } from '#domain/ladder.ts'
import { type Kopecks, kopecks } from '#domain/money.ts'
import { FIELD_OF_FAULT, type OfferFault, wrongIn } from '#domain/offerFault.ts'
import { type Instant, instant, later } from '#domain/time.ts'

import type { TypedFault } from '../../text/offerFaults.ts'
import type { TypedOffer, TypedStep } from './typedOffer.ts'

type Terms = Omit<InputOf<typeof editOffer>, 'offerId'>
/** By field: `goal`, `steps.0.price`, `ladder` … */
export type Wrong = Readonly<Record<string, OfferFault | TypedFault>>
/** Today's price alone of the chosen variants; null when they cost differently, or nothing is chosen yet. */
type Alone = Kopecks | null

/** What was typed, as the server wants it, or what is wrong with each field. */
export function readTyped(typed: TypedOffer, alone: Alone, now: Instant): { terms: Terms } | { wrong: Wrong } {
  const numbers = {
    goal: countTyped(typed.goal, 1000),
    capacity: countTyped(typed.capacity, 1000),
    unitsPerBuyer: countTyped(typed.unitsPerBuyer, 99),
    groupsPerOrganiser: limitTyped(typed.groupsPerOrganiser, 99),
    quota: limitTyped(typed.quota, 1_000_000),
  }
  const wrong: Wrong = {
    ...wrongSteps(typed.steps, alone),
    ...wrongVariants(typed, alone),
    ...wrongNumbers(numbers),
  }
  const ladder = ladderTyped(typed.steps, alone)
  if (Object.keys(wrong).length > 0 || !ladder || !areRead(numbers)) return { wrong }

  const terms = { ...typedRest(typed), ...numbers, ladder }
  const fault = wrongIn({ ...terms, startsAt: later(terms.startsAt ?? now, now) })
  return fault ? { wrong: { [FIELD_OF_FAULT[fault]]: fault } } : { terms }
}

const typedRest = ({ variants, lasts, startsAt, endsAt }: TypedOffer) => ({
  variants: variants && [...variants],
  lasts,
  startsAt: momentTyped(startsAt),
  endsAt: momentTyped(endsAt),
})

/** The ladder as far as it can be read: for the picture of it while the rest is still being typed. */
export function ladderTyped(steps: readonly TypedStep[], alone: Alone): PriceLadder | null {
  if (alone === null) return null
  const read = steps.map(({ from, price }) => ({ from: countTyped(from, 1000), price: priceTyped(price) }))
  const parsed = v.safeParse(Ladder, [{ from: 1, price: alone }, ...read])
  return parsed.success ? parsed.output : null
}

/** The numbers that the picture of a group needs, or null while one of them is missing. */
export function readNumbers({ goal, capacity }: TypedOffer): { goal: number; capacity: number } | null {
  const numbers = { goal: countTyped(goal, 1000), capacity: countTyped(capacity, 1000) }
  return areRead(numbers) ? numbers : null
}

function wrongSteps(steps: readonly TypedStep[], alone: Alone): Wrong {
  if (steps.length === 0) return { ladder: 'nothing_to_gain' }
  return Object.fromEntries(
    steps.flatMap(({ from, price }, at) => {
      const above = steps[at - 1]
      const [crowd, sum] = [countTyped(from, 1000), priceTyped(price)]
      const [fewer, dearer] = above ? [countTyped(above.from, 1000), priceTyped(above.price)] : [1, alone]
      return [
        ...(typeof crowd === 'string' ? [[`steps.${at}.from`, crowd] as const] : []),
        ...(typeof sum === 'string' ? [[`steps.${at}.price`, sum] as const] : []),
        ...(isNotAfter(crowd, fewer) ? [[`steps.${at}.from`, 'steps_must_rise'] as const] : []),
        ...(isNotAfter(dearer, sum) ? [[`steps.${at}.price`, 'prices_must_fall'] as const] : []),
      ]
    }),
  )
}

const isNotAfter = (more: unknown, less: unknown): boolean =>
  typeof more === 'number' && typeof less === 'number' && more <= less

function wrongVariants({ variants }: TypedOffer, alone: Alone): Wrong {
  if (variants?.length === 0) return { variants: 'missing' }
  return alone === null ? { variants: 'prices_differ' } : {}
}

type Numbers = Record<string, number | null | TypedFault>

const wrongNumbers = (numbers: Numbers): Wrong =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([field, read]) => (typeof read === 'string' ? [[field, read] as const] : [])),
  )

const areRead = <Read extends Numbers>(
  numbers: Read,
): numbers is Read & { [Field in keyof Read]: Exclude<Read[Field], string> } =>
  Object.values(numbers).every((read) => typeof read !== 'string')

function countTyped(typed: string, most: number): number | TypedFault {
  const trimmed = typed.trim()
  if (trimmed === '') return 'missing'
  const count = /^\d+$/.test(trimmed) ? Number(trimmed) : 0
  if (count === 0) return 'no_whole_number'
  return count > most ? 'too_much' : count
}

const limitTyped = (typed: string, most: number): number | null | TypedFault =>
  typed.trim() === '' ? null : countTyped(typed, most)

/** «690», «1 290,50». */
function priceTyped(typed: string): Kopecks | TypedFault {
  const plain = typed.replaceAll(/\s/g, '').replace(',', '.')
  if (plain === '') return 'missing'
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain) || Number(plain) === 0) return 'no_price'
  return kopecks(Math.round(Number(plain) * 100))
}

function momentTyped(typed: string): Instant | null {
  const moment = new Date(typed).getTime()
  return Number.isNaN(moment) ? null : instant(Math.max(0, moment))
}
