import { Window } from 'happy-dom'
import { expect, it } from 'vitest'

import { makeInvitation } from '#domain/contract/me.ts'
import type { GroupId, ProductId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { aProduct, anOffer, APP_ID, PEOPLE, SHOP } from '#mocks/builders.ts'
import { createPreviews } from '#server/previews/previews.ts'

import { everyEngine } from './everyEngine.ts'
import { buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const DEAD = '01970000-0000-7000-8000-00000000dead'
const PICTURE = { key: 'ab12', width: 1600, height: 1200, widths: [400, 800, 1600], thumbhash: '' }

/** The page that somebody outside the network gets. */
async function visit({ world }: TestShop, path: string, language: string | null = 'ru') {
  const previews = createPreviews(world, { publicUrl: 'https://shop.test/' })
  const headers = language === null ? {} : { 'accept-language': language }
  const response = await previews.fetch(new Request(`http://10.0.0.1:8080${path}`, { headers }))
  const { document } = new Window()
  document.write(await response.text())
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null
  return {
    response,
    document,
    meta: (name: string) => attribute(`meta[property="${name}"], meta[name="${name}"]`, 'content'),
    canonical: attribute('link[rel="canonical"]', 'href'),
    link: (says: string) =>
      [...document.querySelectorAll('a')].find((a) => a.textContent === says)?.getAttribute('href'),
    text: () => document.body.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
  }
}

async function withPicture({ world }: TestShop, productId: ProductId) {
  await world.transaction((tx) =>
    tx
      .insertInto('image')
      .values({
        shop_id: SHOP,
        product_id: productId,
        position: 0,
        address: 'https://a.test/1.jpg',
        picture: JSON.stringify(PICTURE),
      })
      .execute(),
  )
}

everyEngine('a link that somebody shares', (fresh) => {
  async function shopWithGroup(name = 'Кружка'): Promise<{ shop: TestShop; productId: ProductId; groupId: GroupId }> {
    const shop = await fresh({ payments: sandbox() })
    const product = await shop.sells(aProduct({ name, price: 1_000_00 }))
    const buyers = buyersIn(shop)
    const offer = await shop.offers(anOffer({ product, goal: 3, capacity: 4 }))
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.learnsNames()
    return { shop, productId: product.id, groupId }
  }

  it('to a group shows outside the network what is bought, for how much, until when, and leads into VK', async () => {
    const { shop, productId, groupId } = await shopWithGroup()
    await withPicture(shop, productId)

    const page = await visit(shop, `/g/${groupId}`)

    expect(page.response.status).toBe(200)
    expect(page.meta('og:title')).toMatch(/^Покупаем вместе «Кружка» за [\d\s]+₽$/)
    expect(page.meta('og:description')).toMatch(
      /^Не хватает ещё 2 человек, до 2 июня в 10:00 по Москве\. Вместе .+ Отдельно/,
    )
    expect(page.meta('og:image')).toBe('https://shop.test/files/ab12-800.webp')
    expect([page.meta('og:image:width'), page.meta('og:image:height')]).toEqual(['800', '600'])
    expect(page.meta('og:url')).toBe(`https://shop.test/g/${groupId}`)
    expect(page.canonical).toBe(`https://vk.com/app${APP_ID}#/group/${groupId}`)
    expect(page.link('Открыть в VK')).toBe(`https://vk.com/app${APP_ID}#/group/${groupId}`)
    expect(page.link('Посмотреть в браузере')).toBe(`https://shop.test/#/group/${groupId}`)
  })

  it('to a product shows its price, its ladder and what it is', async () => {
    const { shop, productId } = await shopWithGroup()

    const page = await visit(shop, `/p/${productId}`)

    expect(page.meta('og:title')).toMatch(/^Кружка: [\d\s]+₽ вместе$/)
    expect(page.meta('product:price:currency')).toBe('RUB')
    expect(page.text()).toContain('Чем нас больше, тем ниже цена')
    expect(page.document.querySelectorAll('li').length).toBeGreaterThan(1)
    expect(page.meta('og:image')).toBeNull()
  })

  it('speaks the language of whoever reads it, and its card the shop’s, because messengers read that for everybody', async () => {
    const { shop, groupId } = await shopWithGroup()

    const [english, none] = [
      await visit(shop, `/g/${groupId}`, 'en-GB,en;q=0.9'),
      await visit(shop, `/g/${groupId}`, null),
    ]

    expect(english.document.title).toMatch(/^We buy “Кружка” together for/)
    expect(english.text()).toMatch(/2 people still missing, until 2 June at 10:00 Moscow time/)
    expect(english.link('Open in VK')).toBeDefined()
    expect(english.meta('og:title')).toMatch(/^Покупаем вместе «Кружка»/)
    expect(english.response.headers.get('vary')).toBe('Accept-Language')
    expect(none.link('Открыть в VK')).toBeDefined()
  })

  it('keeps who invited', async () => {
    const { shop, groupId } = await shopWithGroup()
    const { code } = await shop.as(boris).call(makeInvitation, { to: { screen: 'group', groupId } })

    const page = await visit(shop, `/g/${groupId}?from=${code}`)
    const forged = await visit(shop, `/g/${groupId}?from="><script>`)

    expect(page.link('Открыть в VK')).toBe(`https://vk.com/app${APP_ID}#/group/${groupId}?from=${code}`)
    expect(page.meta('og:url')).toBe(`https://shop.test/g/${groupId}`)
    expect(forged.link('Открыть в VK')).toBe(`https://vk.com/app${APP_ID}#/group/${groupId}`)
  })

  it('says nothing about people, and may be kept by anybody for a minute', async () => {
    const { shop, productId, groupId } = await shopWithGroup()

    const pages = [await visit(shop, `/g/${groupId}`), await visit(shop, `/p/${productId}`)]

    for (const { response, document } of pages) {
      expect(document.documentElement.outerHTML).not.toMatch(new RegExp(`${anna.firstName}|${anna.hostUserId}`))
      expect(response.headers.get('cache-control')).toBe('public, max-age=60')
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  it('shows names as they are, whatever is in them', async () => {
    const name = '</title><script>alert(1)</script> "Кружка" & \'Ко\''
    const { shop, productId } = await shopWithGroup(name)

    const { document, response, meta } = await visit(shop, `/p/${productId}`)

    expect(document.querySelectorAll('script')).toHaveLength(0)
    expect(document.querySelector('h1')?.textContent).toBe(name)
    expect(meta('og:title')).toContain(name)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('to a group that has ended says so, and what the product costs', async () => {
    const { shop, groupId } = await shopWithGroup()
    shop.pass(DAY)

    const page = await visit(shop, `/g/${groupId}`)

    expect(page.response.status).toBe(200)
    expect(page.meta('og:description')).toMatch(/^Сбор этой группы закончился\. Отдельно/)
  })

  it.each([`/g/${DEAD}`, `/p/${DEAD}`, '/g/none', '/p/%00', '/g/', '/p/1/2'])(
    'to %s leads to a page that says there is nothing, and to the shop',
    async (path) => {
      const { shop } = await shopWithGroup()

      const page = await visit(shop, path)

      expect(page.response.status).toBe(404)
      expect(page.text()).toContain('Здесь ничего нет')
      expect(page.link('Перейти в магазин')).toBe('https://shop.test/')
      expect(page.meta('robots')).toBe('noindex')
      expect(shop.faults).toEqual([])
    },
  )

  it('leads into the shop’s own page where it has no mini-app', async () => {
    const { shop, groupId } = await shopWithGroup()
    await shop.world.transaction((tx) => tx.deleteFrom('shop_host').where('shop_id', '=', SHOP).execute())

    const page = await visit(shop, `/g/${groupId}`)

    expect(page.canonical).toBe(`https://shop.test/g/${groupId}`)
    expect(page.link('Открыть в VK')).toBeUndefined()
  })
})
