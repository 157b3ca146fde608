import { expect, type FrameLocator } from '@playwright/test'

import { placeOf } from '#domain/place.ts'

import { checkoutIn } from './checkout.ts'
import { groupPageIn } from './groupPage.ts'
import { orderIn } from './order.ts'

/** What is said for a few seconds over everything, once a product is in the cart. */
export const ADDED = 'Товар в корзине'

type Tab = 'Каталог' | 'Корзина' | 'Заказы' | 'Продажи'

/** The mini-app in its frame. */
export function shopIn(frame: FrameLocator) {
  const button = (name: string | RegExp) => frame.getByRole('button', { name })
  const sheet = frame.getByRole('dialog')
  const products = frame.getByRole('link', { name: 'Цена отдельно' })
  const gathering = frame
    .getByRole('link')
    .filter({ has: frame.getByRole('timer') })
    .first()
  const shelves = frame.getByRole('navigation', { name: 'Категории' })

  return {
    checkout: checkoutIn(frame),
    group: groupPageIn(frame),
    order: orderIn(frame),

    title: (words: string) => frame.getByRole('heading', { level: 1, name: words }),
    tab: button,
    openTab: (tab: Tab) => button(tab).click(),
    openInbox: () => frame.getByRole('link', { name: 'Уведомления' }).click(),
    /** By the keyboard, as the drawn part of the control covers the real button. */
    openMyGroups: () => frame.getByRole('radio', { name: 'Группы' }).press('Space'),
    noGroups: frame.getByText('Групп пока нет'),
    myGroup: (words: string) => frame.getByRole('link').filter({ hasText: words }).first(),
    notices: frame.getByRole('link').filter({ has: frame.getByRole('time') }),
    back: () => button('Назад').click(),

    /** The list of before stands until the shop asks for another, and what is pressed in it may go from under the finger. */
    search: async (words: string) => {
      await frame.getByRole('searchbox', { name: 'Поиск товаров' }).fill(words)
      const asked = () => frame.locator(':root').evaluate(() => location.hash)
      await expect.poll(async () => placeOf(await asked())).toMatchObject({ screen: 'catalog', query: words })
    },
    chooseCategory: (name: string) => shelves.getByRole('button', { name }).click(),
    openSorting: async () => {
      await button('Сортировка').click()
      await expect(sheet).toBeVisible()
    },
    /** While it slides in, a sheet does not hear the keyboard yet. */
    closeSheet: () =>
      expect(async () => {
        if (await sheet.isVisible()) await sheet.press('Escape')
        await expect(sheet).toHaveCount(0, { timeout: 1_000 })
      }).toPass(),
    products,
    /** In the list; a group that buys it may stand on the shelf between. */
    product: (name: string) => products.filter({ hasText: name }),
    /** Whichever stands there: nothing moves for it, as it would for one that is looked for. */
    openOneInSight: () =>
      products.evaluateAll((cards) => {
        const seen = cards.find((card) => card.getBoundingClientRect().top > 100)
        if (seen instanceof HTMLElement) seen.click()
      }),
    showEverything: () => button('Показать все товары').click(),
    nothingFound: frame.getByText('Ничего не нашлось'),
    failure: frame.getByRole('alert'),
    /** What still waits for an answer, wherever on the screen it says so. */
    waiting: frame.locator('[aria-busy=true]'),
    /** That what is shown may be old. */
    offline: frame.getByText('Нет связи. Показываем то, что успели загрузить'),
    tryAgain: () => button('Повторить').click(),

    productName: (name: string) => frame.getByRole('heading', { level: 2, name }),
    ladder: frame.getByText('Цены: '),
    chooseVariant: (name: string) => button(name).click(),
    addToCart: () => button('Купить отдельно').click(),
    added: frame.getByText(ADDED, { exact: true }),
    openCart: () => button('Открыть корзину').click(),
    openGroup: () => button('Купить вместе').click(),
    joinGroup: () => button('Присоединиться').click(),
    /** Of those that gather, the ones that are said to have this friend in them. */
    groupWithFriend: (name: string) => frame.getByRole('listitem').filter({ hasText: new RegExp(`Здесь .*${name}`) }),
    /** The first of those that gather. */
    lookAtGroup: () => gathering.click(),
    /** From wherever the page stands: nothing moves for it. */
    lookAtGroupFromHere: () => gathering.evaluate((link: HTMLElement) => link.click()),

    cartLine: (name: string) => frame.getByRole('listitem').filter({ hasText: name }),
    emptyCart: frame.getByText('В корзине пусто'),
    oneMore: (name: string) => button(`Больше: ${name}`).click(),
    checkOut: () => button('Оформить за').click(),
  }
}
