/** How a moderator opens the mini-app: as somebody of the pretend network, at some place, on some screen. */
export const PHONE = { width: 390, height: 844 }
export const SMALL_PHONE = { width: 320, height: 640 }
export const DESKTOP = { width: 1280, height: 800 }

const PATIENCE = 20_000

export function openedBy(browser, home) {
  /** `done` closes what was opened. */
  async function open(fragment, { as = 'vera', viewport = PHONE, colorScheme = 'light' } = {}) {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'ru-RU', reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const [faults, hosts] = [[], new Set()]
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    // What the mini-app asks of the host, as it passes between the two windows.
    await page.addInitScript(() => {
      window.asked = []
      window.addEventListener('message', ({ data }) => data?.type === 'vk-connect' && window.asked.push(data.handler))
    })
    await page.goto(`${home}?as=${as}&open=${encodeURIComponent(fragment)}`)
    const shop = page.frameLocator('iframe')
    await shop.getByRole('main').or(shop.getByRole('heading')).first().waitFor()
    const frame = () => page.frames().find((one) => one.url().includes('vk_app_id='))
    return {
      page,
      shop,
      frame,
      faults,
      hosts,
      asked: () => page.evaluate(() => window.asked),
      text: () => shop.locator('body').innerText(),
      done: () => context.close(),
    }
  }

  const api = `${home}app/api/`
  const ask = async (path, init) => (await fetch(api + path, init)).json()
  let goods
  return {
    home,
    open,
    ask,
    /** A product that is sold together, with a group that gathers. */
    async together() {
      goods ??= await findTogether(ask)
      return goods
    },
  }
}

async function findTogether(ask) {
  const { items } = await ask('products')
  for (const { id, together } of items) {
    if (!together) continue
    const product = await ask(`products/${id}`)
    if (product.groups.length > 0) return { product, group: product.groups[0] }
  }
  throw new Error('The demo sells nothing together at this moment')
}
