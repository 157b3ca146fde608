import { expect, it } from 'vitest'

import { seededIds } from './seededIds.ts'

it('another seed has no id of this one, and no id twice', () => {
  const made = ['ryadom', 'ryadon'].flatMap((seed) => {
    const ids = seededIds(seed)
    return [0, 1, 2].flatMap(() => {
      ids.nextScene()
      return Array.from({ length: 200 }, ids.next)
    })
  })

  expect(new Set(made).size).toBe(made.length)
})

it('what is planted comes in the order of its ids', () => {
  const ids = seededIds('snow')
  const made = [ids.next(), ids.next()]
  ids.nextScene()
  made.push(ids.next())

  expect(made.toSorted()).toEqual(made)
})
