import * as v from 'valibot'
import { expect, it, test } from 'vitest'

import { stripped } from './stripped.ts'

const Face = v.object({ name: v.string() })
const Id = v.pipe(v.string(), v.regex(/^\d+$/), v.brand('Id'))
const Seen = v.variant('kind', [
  v.object({ kind: v.literal('guest') }),
  v.object({ kind: v.literal('buyer'), id: Id, face: Face }),
])

test.each([
  { of: 'an object', schema: Face, said: { name: 'Анна', phone: '+79161234567' }, leaves: { name: 'Анна' } },
  {
    of: 'a list',
    schema: v.object({ members: v.array(Face) }),
    said: { members: [{ name: 'Анна', phone: '1' }, { name: 'Борис' }] },
    leaves: { members: [{ name: 'Анна' }, { name: 'Борис' }] },
  },
  {
    of: 'what may be missing',
    schema: v.object({ face: v.nullable(Face), organiser: v.optional(Face), left: v.nullable(v.number()) }),
    said: { face: { name: 'Вера', phone: '1' }, left: null },
    leaves: { face: { name: 'Вера' }, organiser: undefined, left: null },
  },
  {
    of: 'one of several shapes',
    schema: v.array(Seen),
    said: [
      { kind: 'guest', id: '7' },
      { kind: 'buyer', id: '7', face: { name: 'Анна', phone: '1' }, phone: '2' },
    ],
    leaves: [{ kind: 'guest' }, { kind: 'buyer', id: '7', face: { name: 'Анна' } }],
  },
])('what the schema of $of does not name does not leave', ({ schema, said, leaves }) => {
  expect(stripped(schema, said)).toEqual(leaves)
})

it('turns texts into what their schema makes of them', () => {
  expect(stripped(v.object({ name: v.pipe(v.string(), v.trim()) }), { name: ' Анна ' })).toEqual({ name: 'Анна' })
})

test.each([
  { schema: Face, said: null, because: 'has an object' },
  { schema: Face, said: 'Анна', because: 'has an object' },
  { schema: v.array(Face), said: { name: 'Анна' }, because: 'has a list' },
  { schema: Seen, said: { kind: 'seller' }, because: 'Invalid type' },
])('an answer of another shape is an error, and nothing leaves: $said', ({ schema, said, because }) => {
  expect(() => stripped(schema, said)).toThrow(because)
})
