import type { Locator } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { fullNameOf } from './named.ts'

const REOPEN = 'Открыть заново'

type Section = 'Лента' | 'Сообщения' | 'Друзья' | 'Магазин' | 'Уведомления'

/** The network as one person sees it. What lies under the open shop cannot be reached: the shop is closed first. */
export function networkOn(screen: Locator) {
  const sections = screen.getByRole('navigation', { name: 'Разделы' })
  const dialog = (name: string) => screen.getByRole('dialog', { name })
  const card = (within: Locator, words: string) => within.getByRole('button', { name: words })
  const openMenu = () => screen.getByRole('button', { name: 'Меню приложения' }).click()
  const menuItem = (name: string) => screen.getByRole('menuitem', { name })
  const reopenShop = async () => {
    await openMenu()
    await menuItem(REOPEN).click()
  }
  const notice = (words: string | RegExp) => screen.getByRole('status').getByRole('button', { name: words })
  const manage = screen.getByRole('button', { name: 'Открыть как администратор' })
  const closer = screen.getByRole('button', { name: 'Закрыть приложение' })
  const go = (section: Section) => sections.getByRole('button', { name: section }).click()

  return {
    screen,
    go,
    posts: screen.getByRole('article'),
    /** The newest of them. */
    post: (by: PersonKey, words: string) =>
      screen
        .getByRole('article', { name: fullNameOf(by) })
        .filter({ hasText: words })
        .first(),
    card,
    notice,
    async waveNoticeAway(words: string): Promise<void> {
      await notice(words).waitFor()
      await screen.getByRole('status').getByRole('button', { name: 'Закрыть' }).click()
    },
    notifications: screen.getByRole('main').getByRole('listitem'),
    messages: (chatWith: PersonKey) => screen.getByRole('region', { name: fullNameOf(chatWith) }).getByRole('listitem'),

    openCard: (within: Locator, words: string) => card(within, words).click(),
    openNotification: (words: string) => screen.getByRole('main').getByRole('button', { name: words }).first().click(),
    async openChatWith(who: PersonKey): Promise<void> {
      await go('Сообщения')
      await screen
        .getByRole('main')
        .getByRole('button', { name: fullNameOf(who) })
        .click()
    },
    leaveChat: () => screen.getByRole('button', { name: 'К списку чатов' }).click(),
    /** Into the mini-app, from its community. */
    async openShop(): Promise<void> {
      await go('Магазин')
      await screen.getByRole('button', { name: 'Открыть магазин' }).click()
    },
    manage,
    async manageShop(): Promise<void> {
      await go('Магазин')
      await manage.click()
    },
    isShopOpen: () => closer.isVisible(),
    closeShop: () => closer.click(),
    openMenu,
    share: () => menuItem('Поделиться').click(),
    reopenShop,
    /** In the mini-app's menu; the mini-app hears of it when it is opened anew. */
    async letNotify(allowed: boolean): Promise<void> {
      const [does, undoes] = allowed ? ['Разрешить', 'Запретить'] : ['Запретить', 'Разрешить']
      await openMenu()
      await menuItem(`${does} уведомления`).click()
      await openMenu()
      await menuItem(`${undoes} уведомления`).waitFor()
      await menuItem(REOPEN).click()
    },

    async publish(words: string): Promise<void> {
      await screen.getByRole('textbox', { name: 'Что у вас хорошего?' }).fill(words)
      await screen.getByRole('button', { name: 'Опубликовать' }).click()
      await screen.getByRole('article').filter({ hasText: words }).waitFor()
    },
    allowNotifications: () => dialog('хочет присылать уведомления').getByRole('button', { name: 'Разрешить' }).click(),
    publishOnWall: () => dialog('Запись на стене').getByRole('button', { name: 'Опубликовать' }).click(),
    async sendToFriend(who: PersonKey): Promise<void> {
      const sharing = dialog('Поделиться')
      await sharing.getByRole('checkbox', { name: fullNameOf(who) }).check()
      await sharing.getByRole('button', { name: 'Отправить' }).click()
    },
  }
}
