import * as v from 'valibot'

import { Email, Phone } from './recipient.ts'

const text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))

/** The taxpayer's number: of a company 10 digits, of a person 12. */
export const Inn = v.pipe(
  v.string(),
  v.check(isInn, 'expected an INN: 10 digits of a company or 12 of a person, with the right check digits'),
)

/** The number in the state register: of a company 13 digits (ОГРН), of an entrepreneur 15 (ОГРНИП). */
export const Ogrn = v.pipe(
  v.string(),
  v.check(isOgrn, 'expected an OGRN of 13 digits or an OGRNIP of 15, with the right check digit'),
)

const PageAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https:\/\/[\w-]+(\.[\w-]+)+([/?#]\S*)?$/, 'expected a page, https://…'),
)

/** Who sells in the eyes of the law, as the owner says it; null is what has not been said. */
export const LegalSeller = v.object({
  name: v.nullable(text(200)),
  inn: v.nullable(Inn),
  ogrn: v.nullable(Ogrn),
  address: v.nullable(text(300)),
  phone: v.nullable(Phone),
  email: v.nullable(Email),
  /** The owner's own terms of returns. */
  returnsPage: v.nullable(PageAddress),
  /** The owner's own policy on personal data. */
  privacyPage: v.nullable(PageAddress),
})
export type LegalSeller = v.InferOutput<typeof LegalSeller>

export const UNNAMED: LegalSeller = {
  name: null,
  inn: null,
  ogrn: null,
  address: null,
  phone: null,
  email: null,
  returnsPage: null,
  privacyPage: null,
}

/** Companies are registered under ОГРН, entrepreneurs under ОГРНИП, which is longer. */
export const isEntrepreneur = (ogrn: string): boolean => ogrn.length === 15

const COMPANY = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const PERSON = [7, ...COMPANY]

/** The tax service's own arithmetic: each check digit is a weighted sum of those before it. */
function isInn(said: string): boolean {
  if (!/^(\d{10}|\d{12})$/.test(said) || said.startsWith('00')) return false
  if (said.length === 10) return endsRight(said, COMPANY)
  return endsRight(said.slice(0, 11), PERSON) && endsRight(said, [3, ...PERSON])
}

function endsRight(digits: string, weights: readonly number[]): boolean {
  const weighed = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return (weighed % 11) % 10 === Number(digits.at(-1))
}

/** The last digit is what is left of the number before it, divided by two less than how many digits there are. */
function isOgrn(said: string): boolean {
  if (!/^([15]\d{12}|3\d{14})$/.test(said)) return false
  return (Number(said.slice(0, -1)) % (said.length - 2)) % 10 === Number(said.at(-1))
}
