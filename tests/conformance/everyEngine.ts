import { afterEach, describe } from 'vitest'

import { postgres, sqlite, tidyUp } from './harness/engines.ts'
import { openShop, type ShopOptions, type TestShop } from './harness/shop.ts'

/** A shop in a world of its own; closed when its test ends. */
export type Fresh = (options?: ShopOptions) => Promise<TestShop>

/** One list of promises, kept by every database we run on. */
export function everyEngine(title: string, suite: (fresh: Fresh) => void): void {
  describe.each([sqlite, postgres])(`${title} on $name`, (engine) => {
    const open: TestShop[] = []
    tidyUp()

    afterEach(async () => {
      await Promise.all(open.splice(0).map((shop) => shop.close()))
    })

    suite(async (options) => {
      const shop = await openShop(engine, options)
      open.push(shop)
      return shop
    })
  })
}
