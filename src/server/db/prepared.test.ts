import { afterEach, describe, expect, it } from 'vitest'

import { prepared } from './prepared.ts'
import { openSqlite } from './sqlite.node.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }
const database = openSqlite(':memory:', { log })

let built = 0
afterEach(() => {
  built = 0
})

type Asked = Readonly<{ words: readonly string[]; more: string | null }>

const said = prepared((db, { words, more }: Asked) => {
  built += 1
  const all = [...words, ...(more === null ? [] : [more])]
  return db.selectNoFrom((row) => all.map((word, at) => row.val(word).as(String(at))))
})

const sayAll = async (words: readonly string[], more: string | null = null) => {
  const { rows } = await said(database.db, { words, more })
  return Object.values(rows[0] ?? {})
}

describe('a prepared statement', () => {
  it('is built once and answers each call with its own values', async () => {
    await sayAll(['milk', 'bread'])
    built = 0

    const answers = [await sayAll(['salt', 'tea']), await sayAll(['tea', 'tea'])]

    expect(answers).toEqual([
      ['salt', 'tea'],
      ['tea', 'tea'],
    ])
    expect(built).toBe(0)
  })

  it('is another where a list is longer, and where something is null or not', async () => {
    const answers = [await sayAll(['one', 'two', 'three']), await sayAll(['one', 'two'], 'three')]

    expect(answers).toEqual([
      ['one', 'two', 'three'],
      ['one', 'two', 'three'],
    ])
    expect(built).toBe(2)
  })

  it('does not mistake one value for another when they are said in another order', async () => {
    const pair = prepared((db, { first, second }: { first: string; second: string }) =>
      db.selectNoFrom((row) => [row.val(first).as('first'), row.val(second).as('second')]),
    )

    await pair(database.db, { first: 'a', second: 'b' })
    const { rows } = await pair(database.db, { second: 'd', first: 'c' })

    expect(rows).toEqual([{ first: 'c', second: 'd' }])
  })

  it('runs in the transaction that it is given', async () => {
    const rows = await database.transaction(async (tx) => (await said(tx, { words: ['inside'], more: null })).rows)

    expect(rows).toEqual([{ 0: 'inside' }])
  })

  it('is not built from the values of its first call', async () => {
    const sum = prepared((db, { price, quantity }: { price: number; quantity: number }) =>
      db.selectNoFrom((row) => row.val(price * quantity).as('sum')),
    )

    await expect(async () => sum(database.db, { price: 2, quantity: 3 })).rejects.toThrow('work them out before')
  })
})
