import { people, type PersonKey } from '#mocks/demo/people.ts'

const nameOf = (who: PersonKey) => {
  const person = people.find(({ key }) => key === who)
  if (!person) throw new Error(`The demo has nobody called ${who}`)
  return person.name
}

export const firstNameOf = (who: PersonKey): string => nameOf(who).first

export function fullNameOf(who: PersonKey): string {
  const { first, last } = nameOf(who)
  return `${first} ${last}`
}
