import { DESKTOP, PHONE } from './visitor.mjs'

const ASKS =
  /Allow|GetFriends|GetAuthToken|GetPhoneNumber|GetEmail|GetPersonalCard|GetGeodata|AddTo|Join|Subscribe|Recommend/
const ON = [
  { platform: 'm.vk', viewport: PHONE },
  { platform: 'desktop', viewport: DESKTOP },
]

const screensOf = ({ product, group }) => [
  '/',
  `product/${product.id}`,
  `group/${group.id}`,
  'cart',
  'orders',
  'groups',
  'inbox',
  'about',
]

/** What is seen by going through the mini-app. */
export const walkedChecks = [
  {
    ground: 1,
    about: 'No errors and no dead screens on the platforms that are declared',
    async look(visit) {
      const broken = []
      const screens = screensOf(await visit.together())
      for (const { platform, viewport } of ON)
        for (const fragment of screens) {
          const { text, faults, done } = await visit.open(fragment, { viewport })
          const words = await text()
          if (faults.length > 0 || words.trim().length < 20)
            broken.push(`${fragment} on ${platform}: ${faults[0] ?? 'empty'}`)
          await done()
        }
      return {
        passes: broken.length === 0,
        seen: broken.join('; ') || `${screens.length} screens on ${ON.length} platforms, no error in any.`,
      }
    },
  },
  {
    ground: 4,
    about: 'The whole way to an order is inside the frame',
    async look(visit) {
      const { product } = await visit.together()
      const { shop, hosts, frame, done } = await visit.open(`product/${product.id}`)
      await shop.getByRole('button', { name: 'Купить отдельно' }).click()
      await shop.getByRole('button', { name: 'Открыть корзину' }).click()
      await shop.getByRole('button', { name: 'Оформить за' }).click()
      await shop.getByRole('button', { name: 'Перейти к оплате' }).waitFor()
      const links = await frame().evaluate(() =>
        [...document.querySelectorAll('a[href^="http"]')]
          .map((a) => a.href)
          .filter((href) => new URL(href).origin !== location.origin),
      )
      await done()
      const foreign = [...hosts].filter((host) => host !== new URL(visit.home).host)
      return {
        passes: foreign.length === 0 && links.length === 0,
        seen: `Product, cart, checkout: asked ${[...hosts].join(', ')}; links elsewhere: ${links.join(', ') || 'none'}.`,
      }
    },
  },
  {
    ground: 5,
    about: 'Nothing is asked for at the start',
    async look(visit) {
      const { asked, shop, done } = await visit.open('/')
      await shop.getByRole('link', { name: 'Цена отдельно' }).first().waitFor()
      const methods = [...new Set(await asked())]
      await done()
      const early = methods.filter((method) => ASKS.test(method))
      return {
        passes: early.length === 0,
        seen: early.length > 0 ? `At start: ${early.join(', ')}` : `Before the first tap: ${methods.join(', ')}.`,
      }
    },
  },
  {
    ground: 6,
    about: 'Nothing depends on inviting, reposting, subscribing or allowing',
    async look(visit) {
      const { product } = await visit.together()
      const { shop, asked, done } = await visit.open(`product/${product.id}`)
      const alone = shop.getByRole('button', { name: 'Купить отдельно' })
      const together = shop.getByRole('button', { name: 'Купить вместе' })
      await alone.click()
      await shop.getByRole('button', { name: 'Открыть корзину' }).waitFor()
      const shared = (await asked()).filter((method) => /Share|Wall|Story/.test(method))
      const enabled = (await together.count()) === 0 || (await together.first().isEnabled())
      await done()
      return {
        passes: shared.length === 0 && enabled,
        seen: '«Купить отдельно» puts it into the cart, «Купить вместе» is open, and nothing was shared before.',
      }
    },
  },
  {
    ground: 7,
    about: 'No registration, password or foreign login of its own',
    async look(visit) {
      const fields = []
      for (const fragment of screensOf(await visit.together())) {
        const { frame, done } = await visit.open(fragment)
        fields.push(
          ...(await frame().evaluate(() =>
            [...document.querySelectorAll('input[type=password], input[type=email], [autocomplete*=password]')].map(
              (input) => input.outerHTML,
            ),
          )),
        )
        await done()
      }
      return {
        passes: fields.length === 0,
        seen:
          fields.join('; ') ||
          'No field for a password or an e-mail; a checkout asks for a name and a phone for the parcel, and for an e-mail only if the receipt is to go there.',
      }
    },
  },
  {
    ground: 13,
    about: 'Back leads back, and a deep link has a way home',
    async look(visit) {
      const { product } = await visit.together()
      const { shop, page, done } = await visit.open(`product/${product.id}`)
      await shop.getByRole('button', { name: 'Назад' }).first().click()
      const first = shop.getByRole('link', { name: 'Цена отдельно' }).first()
      await first.click()
      await shop.getByRole('button', { name: 'Купить отдельно' }).waitFor()
      await page.goBack()
      await first.waitFor()
      await done()
      return {
        passes: true,
        seen: 'A link to a product, «Назад» to the catalogue, another product, and the browser’s back to the catalogue.',
      }
    },
  },
  {
    ground: 14,
    about: 'Without a connection it says so, and tries again',
    async look(visit) {
      const { shop, page, done } = await visit.open('/')
      await shop.getByRole('link', { name: 'Цена отдельно' }).first().waitFor()
      await page.context().route('**/api/**', (route) => route.abort('internetdisconnected'))
      await shop.getByRole('button', { name: 'Заказы' }).first().click()
      const alert = shop.getByRole('alert').first()
      await alert.waitFor()
      const words = (await alert.innerText()).replaceAll('\n', ' ')
      await page.context().unroute('**/api/**')
      await shop.getByRole('button', { name: 'Повторить' }).first().click()
      await alert.waitFor({ state: 'detached' })
      await done()
      return { passes: true, seen: `«${words}», and after «Повторить» the screen is there.` }
    },
  },
]
