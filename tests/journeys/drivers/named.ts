import { people, type PersonKey } from '#mocks/demo/people.ts'

export function fullNameOf(who: PersonKey): string {
  const person = people.find(({ key }) => key === who)
  if (!person) throw new Error(`The demo has nobody called ${who}`)
  return `${person.name.first} ${person.name.last}`
}
