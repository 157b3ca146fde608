import { expect, test } from 'vitest'

import { variantLabel } from './variant.ts'

test.each([
  { options: [], label: '', because: 'one variant needs no name' },
  {
    options: [
      { name: 'Цвет', value: 'чёрный' },
      { name: 'Размер', value: '42' },
    ],
    label: 'чёрный, 42',
    because: 'both tell it apart',
  },
])('a variant is called "$label": $because', ({ options, label }) => {
  expect(variantLabel(options)).toBe(label)
})
