import axe from 'axe-core'

import { DESKTOP, PHONE, SMALL_PHONE } from './visitor.mjs'

/** Goods that may not be sold in VK, as they are called in Russian. */
const FORBIDDEN = /оружи|патрон|сигарет|табак|вейп|кальян|алкогол|водк|лекарств|рецептурн|наркот|реплик|копия бренда/i

/** What the page about the shop has to say. */
const TERMS = [
  ['the seller’s name', /(ООО|ИП) /],
  ['their ИНН', /ИНН\s+(\d{10}|\d{12})(?!\d)/],
  ['their ОГРН', /ОГРН(ИП)?\s+\d{13}/],
  ['their address', /Адрес\s+\S/],
  ['a way to reach them', /Телефон\s+\S|Почта\s+\S/],
  ['what delivery costs', /Курьером, \d|Самовывоз/],
  ['how payment goes', /Оплата\s+\S/],
  ['the terms of returns', /7 дней после получения/],
  ['what is known of people', /Личные данные\s+\S/],
]

/** What is shown, and how. */
export const shownChecks = [
  {
    ground: 3,
    about: 'There is something for the tester to do, and money to do it with',
    async look(visit) {
      const { items } = await visit.ask('products')
      const { product } = await visit.together()
      const { shop } = await visit.ask('launch', { method: 'POST', body: '' })
      const passes = items.length > 0 && product.groups.length > 0 && shop.pretendMoney
      return {
        passes,
        seen: `${items.length} products on the first page, ${product.groups.length} groups of «${product.name}» to join, ${shop.pretendMoney ? 'paid with pretend money that every page names' : 'real money'}.`,
      }
    },
  },
  {
    ground: 9,
    about: 'It says who sells, on what terms, and how goods are returned',
    async look(visit) {
      const { product } = await visit.together()
      const missing = []
      for (const fragment of [`product/${product.id}`, 'cart', 'orders']) {
        const { shop, done } = await visit.open(fragment)
        await shop.getByRole('button', { name: 'О магазине' }).click()
        await shop
          .getByRole('heading', { name: 'О магазине' })
          .waitFor()
          .catch(() => missing.push(`the way there from ${fragment}`))
        await done()
      }
      const { shop, text, done } = await visit.open('about')
      await shop.getByRole('heading', { name: 'Личные данные' }).waitFor()
      const words = await text()
      await done()
      missing.push(...TERMS.filter(([, said]) => !said.test(words)).map(([what]) => what))
      const seller = words.match(/ИНН\s+(\d+)/)?.[1]
      return {
        passes: missing.length === 0,
        seen:
          missing.length > 0
            ? `Not seen: ${missing.join(', ')}.`
            : `«О магазине», reached from a product, the cart and the orders, has ${TERMS.map(([what]) => what).join(', ')}; the demo's ИНН is ${seller}.`,
      }
    },
  },
  {
    ground: 10,
    about: 'No goods that may not be sold',
    async look(visit) {
      const names = []
      let cursor = null
      do {
        const page = await visit.ask(`products${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`)
        names.push(...page.items.map(({ name }) => name))
        cursor = page.next
      } while (cursor)
      const bad = names.filter((name) => FORBIDDEN.test(name))
      return {
        passes: bad.length === 0,
        seen:
          bad.length > 0
            ? bad.join(', ')
            : `${names.length} products, none named like weapons, tobacco, alcohol, medicines or copies.`,
      }
    },
  },
  {
    ground: 12,
    about: 'Light and dark, small and large: legible, and nothing beyond an edge',
    async look(visit) {
      const { product, group } = await visit.together()
      const faults = []
      let looked = 0
      for (const fragment of ['/', `product/${product.id}`, `group/${group.id}`])
        for (const viewport of [SMALL_PHONE, PHONE, DESKTOP])
          for (const colorScheme of ['light', 'dark']) {
            const { frame, done } = await visit.open(fragment, { viewport, colorScheme })
            const at = `${fragment} at ${viewport.width}, ${colorScheme}`
            if (await frame().evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
              faults.push(`${at}: wider than its screen`)
            await frame().evaluate(axe.source)
            const { violations } = await frame().evaluate(() =>
              window.axe.run(document, { runOnly: ['color-contrast'], iframes: false }),
            )
            if (violations.length > 0)
              faults.push(
                `${at}: ${violations[0].nodes.length} texts without contrast, the first at ${violations[0].nodes[0].target.join(' ')}`,
              )
            looked += 1
            await done()
          }
      return {
        passes: faults.length === 0,
        seen:
          faults.join('; ') ||
          `${looked} pictures of 3 screens: contrast is enough, and nothing is wider than the screen.`,
      }
    },
  },
  {
    ground: 15,
    about: 'Timers, counters and prices are the server’s',
    async look(visit) {
      const { group } = await visit.together()
      const { group: truth } = await visit.ask(`group-buys/${group.id}`)
      const { text, shop, done } = await visit.open(`group/${group.id}`)
      await shop.getByRole('timer').first().waitFor()
      const words = (await text()).replaceAll(/[\s\u00A0\u202F]+/g, '')
      await done()
      const prices = truth.ladder.map(({ price }) => `${price / 100}₽`)
      const missing = prices.filter((price) => !words.includes(price))
      return {
        passes: missing.length === 0,
        seen: `The group's page shows every step of its ladder (${prices.join(', ')})${missing.length > 0 ? ` but ${missing.join(', ')}` : ''} and its deadline ${new Date(truth.closesAt).toISOString()} as the server says it; tests/honesty holds each counter to its rows.`,
      }
    },
  },
  {
    ground: 16,
    about: 'The address keeps no signature once the app has started',
    async look(visit) {
      const { frame, shop, done } = await visit.open('/')
      await shop.getByRole('link', { name: 'Цена отдельно' }).first().waitFor()
      const { search } = new URL(await frame().evaluate(() => location.href))
      const policy = await frame().evaluate(() => document.querySelector('meta[name=referrer]')?.content)
      await done()
      return {
        passes: !search.includes('sign=') && policy === 'no-referrer',
        seen: `${[...new URLSearchParams(search).keys()].join(', ')}; referrer: ${policy}.`,
      }
    },
  },
]
