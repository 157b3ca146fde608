import type { Page } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { fullNameOf } from './named.ts'

/** The bar above the network: who one is, who is beside, and the clock of the world. */
export function stageOf(page: Page) {
  const bar = page.getByRole('region', { name: 'Управление миром' })
  const more = bar.getByRole('button', { name: 'Ещё' })

  /** On narrow windows most of the bar is behind a button. */
  const tool = async (name: string) => {
    const button = bar.getByRole('button', { name, exact: true })
    if (!(await button.isVisible())) await more.click()
    return button
  }

  return {
    become: (who: PersonKey) => bar.getByRole('combobox', { name: 'Кто вы' }).selectOption(fullNameOf(who)),
    async showBeside(who: PersonKey): Promise<void> {
      const whoElse = bar.getByRole('combobox', { name: 'Кто рядом' })
      if (!(await whoElse.isVisible())) await (await tool('Второй экран')).click()
      await whoElse.selectOption(fullNameOf(who))
    },
    jumpAnHour: async () => (await tool('+1 час')).click(),
    jumpADay: async () => (await tool('+1 день')).click(),
  }
}
