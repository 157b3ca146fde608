import { expect, type Locator } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { fullNameOf } from './named.ts'

/** The windows that the network opens over the shop, and the stories that are seen in it. */
export function windowsOn(screen: Locator) {
  const window = (name: string) => screen.getByRole('dialog', { name })
  const press = (name: string, button: string) =>
    window(name).getByRole('button', { name: button, exact: true }).click()
  const choose = async (who: PersonKey) => {
    await window('Выберите друзей')
      .getByRole('checkbox', { name: fullNameOf(who) })
      .check()
    await press('Выберите друзей', 'Выбрать')
  }
  const openStoriesOf = async (who: PersonKey) => {
    const story = `История: ${fullNameOf(who)}`
    await screen.getByRole('button', { name: story }).click()
    await window(story).waitFor()
    return story
  }

  return {
    window,
    press,
    publishStory: () => press('Новая история', 'Опубликовать'),
    choose,
    async writeTo(who: PersonKey): Promise<void> {
      await choose(who)
      await press(`Сообщение: ${fullNameOf(who)}`, 'Отправить')
    },
    openStoriesOf,
    /** Through what they told before, to the one that a mini-app drew for them. */
    async followDrawnStoryOf(who: PersonKey): Promise<void> {
      const story = await openStoriesOf(who)
      const sticker = window(story).getByRole('button', { name: 'Вместе', exact: true })
      await expect(async () => {
        if (!(await sticker.isVisible())) await window(story).press('ArrowRight')
        await expect(sticker).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 20_000 })
      await sticker.click()
    },
  }
}
