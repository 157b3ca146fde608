import { expect, it } from 'vitest'

import { quoted } from './quoted.ts'

it.each([
  { name: 'Чайник', said: '«Чайник»' },
  { name: 'Наушники «Аура»', said: '«Наушники „Аура“»' },
])('names $name as $said', ({ name, said }) => {
  expect(quoted(name)).toBe(said)
})
