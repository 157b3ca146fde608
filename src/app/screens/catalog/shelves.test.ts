import * as v from 'valibot'
import { expect, test } from 'vitest'

import { CategoryView } from '#domain/contract/products.ts'
import { CategoryId } from '#domain/ids.ts'

import { shelvesBeside } from './shelves.ts'

const id = (at: number) => v.parse(CategoryId, `018f0000-0000-7000-8000-00000000000${at}`)
const category = (at: number, name: string, parent: number | null = null, products = 1) =>
  v.parse(CategoryView, { id: id(at), parentId: parent === null ? null : id(parent), name, products })

const categories = [
  category(1, 'Дом'),
  category(2, 'Кухня', 1),
  category(3, 'Чайники', 2),
  category(4, 'Ванная', 1),
  category(5, 'Пусто', null, 0),
]

test.each([
  { open: null, row: ['Дом'], because: 'empty categories are left out' },
  { open: id(1), row: ['Дом', 'Кухня', 'Ванная'], because: 'its children can be chosen' },
  { open: id(3), row: ['Дом', 'Кухня', 'Чайники'], because: 'the way up stays in sight' },
  { open: id(4), row: ['Дом', 'Кухня', 'Ванная'], because: 'a leaf stands among its sisters' },
  { open: id(9), row: ['Дом'], because: 'nobody knows this category any more' },
])('the shelves beside $open are $row: $because', ({ open, row }) => {
  expect(shelvesBeside(categories, open).map(({ name }) => name)).toEqual(row)
})
