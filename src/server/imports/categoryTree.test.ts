import * as v from 'valibot'
import { expect, it, test } from 'vitest'

import { CategoryId } from '#domain/ids.ts'

import { categoryTree } from './categoryTree.ts'

const idOf = (externalId: string) => v.parse(CategoryId, `01970000-0000-7000-8000-${externalId.padStart(12, '0')}`)
const category = (id: string, parentId: string | null = null, name = `Полка ${id}`) => ({ line: 1, id, parentId, name })

it('A path leads from the root down, whatever order the feed has', () => {
  const { rows, problems } = categoryTree([category('3', '2'), category('2', '1'), category('1')], idOf)

  expect(problems).toEqual([])
  expect(rows[0]).toMatchObject({
    externalId: '3',
    parentId: idOf('2'),
    path: `${idOf('1')}/${idOf('2')}/${idOf('3')}/`,
  })
})

test.each([
  { feed: [category('2', '404')], because: 'its parent is not there' },
  { feed: [category('2', '3'), category('3', '2')], because: 'it is below itself' },
])('A category stands at the top when $because', ({ feed }) => {
  const { rows, problems } = categoryTree(feed, idOf)

  expect(rows[0]).toMatchObject({ parentId: null, path: `${idOf('2')}/` })
  expect(problems[0]).toMatchObject({ id: '2', reason: 'its parent cannot be found: it stands at the top' })
})

it('The second category with an id, and one without a name, are left out', () => {
  const { rows, problems } = categoryTree([category('1'), category('1'), category('2', null, '')], idOf)

  expect(rows).toHaveLength(1)
  expect(problems.map(({ reason }) => reason)).toEqual([
    'another category has the same id',
    'the category has no name that can be shown',
  ])
})
