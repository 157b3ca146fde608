import { beforeEach, describe, expect, it } from 'vitest'

import type { PictureView } from '#domain/contract/pictures.ts'
import { getProduct, listProducts } from '#domain/contract/products.ts'
import { HOUR } from '#domain/time.ts'
import { createApp } from '#server/app.ts'
import { type Pictures, PictureUnusable } from '#server/outside/pictures/pictures.ts'
import type { World } from '#server/world.ts'

import { everyEngine } from './everyEngine.ts'
import { aFeed, takesFeed } from './harness/feed.ts'
import type { TestShop } from './harness/shop.ts'

const ADDRESS = 'https://x.example/mug.jpg'
const view = (key: string): PictureView => ({
  key,
  width: 640,
  height: 640,
  widths: [160, 320, 640],
  thumbhash: 'AAAA',
})

everyEngine('pictures', (fresh) => {
  let shop: TestShop
  let asked: string[]
  let answer: (address: string) => PictureView
  let world: World

  beforeEach(async () => {
    shop = await fresh()
    asked = []
    answer = (address) => view(address.slice(-5, -4))
    const pictures: Pictures = {
      ready: () => null,
      make: async (address) => {
        asked.push(address)
        return answer(address)
      },
    }
    world = { ...shop.world, pictures }
  })

  const takes = (...offers: Parameters<typeof aFeed>[0]['offers']) => takesFeed(shop, aFeed({ offers }), world)
  const works = () => createApp(world).work.runDue()
  const shown = async () => {
    const { items } = await shop.guest().call(listProducts, {})
    return Promise.all(
      items.map(async ({ id }) =>
        (await shop.guest().call(getProduct, { productId: id })).pictures.map(({ key }) => key),
      ),
    )
  }

  it('of a feed are fetched after it was taken; until then a product shows none', async () => {
    const { picturesQueued } = await takes({ id: 'mug', pictures: [ADDRESS] })
    expect(picturesQueued).toBe(1)
    expect(await shown()).toEqual([[]])

    await works()

    expect(await shown()).toEqual([['g']])
  })

  it('are shown in lists by the first that can be shown', async () => {
    const [cut, whole] = ['https://x.example/cut.jpg', 'https://x.example/whole.jpg']
    const listed = async () => (await shop.guest().call(listProducts, {})).items.map(({ picture }) => picture?.key)
    answer = (address) => {
      if (address === cut) throw new PictureUnusable('it is not a picture')
      return view(address)
    }
    await takes({ id: 'mug', pictures: [cut, whole] })
    expect(await listed()).toEqual([undefined])

    await works()
    expect(await listed()).toEqual([whole])

    await takes({ id: 'mug', pictures: [ADDRESS, whole] })
    expect(await listed()).toEqual([whole])

    await works()
    expect(await listed()).toEqual([ADDRESS])
  })

  it('at one address are fetched once, however many products show them', async () => {
    await takes(
      { id: 'a', pictures: [ADDRESS] },
      { id: 'b', name: 'Чашка', pictures: [ADDRESS, 'https://x.example/b.jpg'] },
    )
    await works()
    await takes({ id: 'a', pictures: [ADDRESS] }, { id: 'c', name: 'Блюдце', pictures: [ADDRESS] })
    await works()

    expect(asked.toSorted()).toEqual(['https://x.example/b.jpg', ADDRESS])
    expect((await shown()).flat()).toHaveLength(2)
  })

  it('that are no use are asked for once and left in peace', async () => {
    answer = () => {
      throw new PictureUnusable('it is not a picture')
    }
    await takes({ id: 'mug', pictures: [ADDRESS] })
    await works()
    shop.pass(HOUR)
    const { picturesQueued } = await takes({ id: 'mug', pictures: [ADDRESS] })
    await works()

    expect(asked).toEqual([ADDRESS])
    expect(picturesQueued).toBe(0)
    expect(await shown()).toEqual([[]])
  })

  it('whose server does not answer are asked for again later', async () => {
    answer = () => {
      throw new Error('x.example did not answer')
    }
    await takes({ id: 'mug', pictures: [ADDRESS] })
    await works()
    answer = () => view('late')

    shop.pass(HOUR)
    await works()

    expect(await shown()).toEqual([['late']])
  })

  it('that are ready need no work', async () => {
    const ready = { ...world, pictures: { ...world.pictures, ready: () => view('ready') } }

    const { picturesQueued } = await takesFeed(shop, aFeed({ offers: [{ id: 'mug', pictures: [ADDRESS] }] }), ready)

    expect(picturesQueued).toBe(0)
    expect(await shown()).toEqual([['ready']])
  })

  describe('of a product whose address changed', () => {
    it('are the new ones, and the old one is not shown meanwhile', async () => {
      await takes({ id: 'mug', pictures: [ADDRESS] })
      await works()

      await takes({ id: 'mug', pictures: ['https://x.example/new.jpg'] })
      expect(await shown()).toEqual([[]])

      await works()
      expect(await shown()).toEqual([['w']])
    })
  })
})
