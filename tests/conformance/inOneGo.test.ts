import { expect, it } from 'vitest'

import { SHOP } from '#mocks/builders.ts'
import { asLast, inOneGo } from '#server/db/inOneGo.ts'
import type { Tx } from '#server/db/sql.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const renaming = (tx: Tx, name: string) => tx.updateTable('shop').set({ name }).where('shop_id', '=', SHOP)
const again = (tx: Tx) => tx.insertInto('shop').values({ shop_id: SHOP, name: 'Рядом', settings: '{}' })

const nameOf = async ({ world }: TestShop) =>
  (await world.db.selectFrom('shop').select('name').executeTakeFirstOrThrow()).name

everyEngine('statements that go in one go', (fresh) => {
  it('are all sent before any of them is answered, and run in their order', async () => {
    const answers: boolean[] = []
    let answered = false
    const shop = await fresh({
      onStatement({ sql }) {
        if (!sql.startsWith('update "shop"')) return
        // What comes from a database comes in a later turn than this one.
        if (answers.length === 0) setImmediate(() => (answered = true))
        answers.push(answered)
      },
    })

    await shop.world.transaction((tx) =>
      inOneGo(tx, [
        renaming(tx, 'Рядом').compile(),
        renaming(tx, 'Около').compile(),
        renaming(tx, 'Вместе!').compile(),
      ]),
    )

    expect(answers).toEqual([false, false, false])
    expect(await nameOf(shop)).toBe('Вместе!')
  })

  it('answer each for itself', async () => {
    const shop = await fresh()

    const [changed, read] = await shop.world.transaction((tx) =>
      inOneGo(tx, [renaming(tx, 'Рядом').compile(), tx.selectFrom('shop').select('name').compile()]),
    )

    expect(changed.numAffectedRows).toBe(1n)
    expect(read.rows).toEqual([{ name: 'Рядом' }])
  })

  it('fail with the first that fails, and leave nothing behind', async () => {
    const shop = await fresh()

    const work = shop.world.transaction((tx) => inOneGo(tx, [renaming(tx, 'Рядом').compile(), again(tx).compile()]))

    await expect(work).rejects.toThrow(/unique/i)
    expect(await nameOf(shop)).toBe('Вместе')
  })
})

everyEngine('the last statement of a transaction', (fresh) => {
  it('is committed with all before it', async () => {
    const shop = await fresh()

    await shop.world.transaction((tx) => asLast(tx, renaming(tx, 'Рядом').execute()))

    expect(await nameOf(shop)).toBe('Рядом')
  })

  it('that fails undoes all before it, and says why', async () => {
    const shop = await fresh()

    const work = shop.world.transaction(async (tx) => {
      await renaming(tx, 'Рядом').execute()
      await asLast(tx, again(tx).execute())
    })

    await expect(work).rejects.toThrow(/unique/i)
    expect(await nameOf(shop)).toBe('Вместе')
  })
})
