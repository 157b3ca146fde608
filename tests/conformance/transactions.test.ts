import { describe, expect, it } from 'vitest'

import { SHOP } from '#mocks/builders.ts'
import { TransactionTooLong } from '#server/db/transaction.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const rename = ({ world }: TestShop, name: string) =>
  world.transaction((tx) => tx.updateTable('shop').set({ name }).where('shop_id', '=', SHOP).execute())

const nameOf = async ({ world }: TestShop) =>
  (await world.db.selectFrom('shop').select('name').executeTakeFirstOrThrow()).name

const asksAgain = (code: string) => Object.assign(new Error('could not serialize access'), { code })

everyEngine('a transaction', (fresh) => {
  it('that throws leaves nothing behind [ORDER-03]', async () => {
    const shop = await fresh()

    const work = shop.world.transaction(async (tx) => {
      await tx.updateTable('shop').set({ name: 'Рядом' }).where('shop_id', '=', SHOP).execute()
      throw new Error('changed my mind')
    })

    await expect(work).rejects.toThrow('changed my mind')
    expect(await nameOf(shop)).toBe('Вместе')
  })

  it('that hides the failure of a statement is not half done', async () => {
    const shop = await fresh()
    const settings = JSON.stringify({})
    const twice = { shop_id: SHOP, name: 'Рядом', settings }

    await shop.world
      .transaction(async (tx) => {
        await tx.updateTable('shop').set({ name: 'Рядом' }).where('shop_id', '=', SHOP).execute()
        await tx.insertInto('shop').values(twice).execute()
      })
      .catch(() => {})

    expect(await nameOf(shop)).toBe('Вместе')
  })

  describe('that the database asks to try again', () => {
    it.each(['40001', '40P01', 'SQLITE_BUSY'])('for %s is tried again', async (code) => {
      let left = 4
      const shop = await fresh({
        onStatement: ({ sql }) => {
          if (sql.startsWith('update "shop"') && left-- > 0) throw asksAgain(code)
        },
      })

      await rename(shop, 'Рядом')

      expect(await nameOf(shop)).toBe('Рядом')
    })

    it('is given up after five times', async () => {
      let tried = 0
      const shop = await fresh({
        onStatement: ({ sql }) => {
          if (!sql.startsWith('update "shop"')) return
          tried += 1
          throw asksAgain('40001')
        },
      })

      await expect(rename(shop, 'Рядом')).rejects.toThrow('could not serialize access')
      expect(tried).toBe(5)
    })
  })

  it('refuses the ambient db, which would wait for itself', async () => {
    const shop = await fresh()

    const work = shop.world.transaction(() => nameOf(shop))

    await expect(work).rejects.toThrow('use its `tx`')
  })

  it('that takes longer than two seconds is rolled back, said so, and does nothing more', async () => {
    const shop = await fresh()
    let finish = () => {}
    const waiting = new Promise<void>((resolve) => {
      finish = resolve
    })
    let late: Promise<unknown> = Promise.resolve()

    const work = shop.world.transaction(async (tx) => {
      await tx.updateTable('shop').set({ name: 'Рядом' }).where('shop_id', '=', SHOP).execute()
      late = waiting.then(() => tx.updateTable('shop').set({ name: 'Поздно' }).where('shop_id', '=', SHOP).execute())
      await late
    })

    await expect(work).rejects.toThrow(TransactionTooLong)
    finish()
    await expect(late).rejects.toThrow('already rolled back')
    expect(await nameOf(shop)).toBe('Вместе')
    expect(shop.faults).toMatchObject([{ message: 'A transaction took too long and was rolled back' }])
  })

  it('does not keep others from reading what was there before', async () => {
    const shop = await fresh()
    await rename(shop, 'Рядом')

    const names = await Promise.all([rename(shop, 'Вместе').then(() => nameOf(shop)), nameOf(shop)])

    expect(names[0]).toBe('Вместе')
    expect(['Рядом', 'Вместе']).toContain(names[1])
  })

  it('stands in line behind another one that writes the same', async () => {
    const shop = await fresh()
    const count = (by: number) =>
      shop.world.transaction(async (tx) => {
        const { name } = await tx
          .updateTable('shop')
          .set((row) => ({ name: row('name', '||', String(by)) }))
          .where('shop_id', '=', SHOP)
          .returning('name')
          .executeTakeFirstOrThrow()
        return name.length
      })

    const lengths = await Promise.all(Array.from({ length: 20 }, () => count(1)))

    expect(new Set(lengths).size).toBe(20)
  })
})
