import { expect, type Page } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { fullNameOf } from './named.ts'

/** The bar above the network: who one is, who is beside, and the clock of the world. */
export function stageOf(page: Page) {
  const bar = page.getByRole('region', { name: 'Управление миром' })
  const more = bar.getByRole('button', { name: 'Ещё' })

  /** On narrow windows most of the bar is behind a button, and covers the network while it is out. */
  const press = async (name: string) => {
    const button = bar.getByRole('button', { name, exact: true })
    const folded = !(await button.isVisible())
    if (folded) await more.click()
    await button.click()
    if (folded) await more.click()
  }

  /** The world may have much to do at once; whoever leaves the page before it has heard does not jump. */
  const jump = async (name: string) => {
    const said = await bar.getByRole('time', { includeHidden: true }).textContent()
    await press(name)
    await expect(bar.getByRole('time', { includeHidden: true })).not.toHaveText(said ?? '')
  }

  return {
    become: (who: PersonKey) => bar.getByRole('combobox', { name: 'Кто вы' }).selectOption(fullNameOf(who)),
    async showBeside(who: PersonKey): Promise<void> {
      const whoElse = bar.getByRole('combobox', { name: 'Кто рядом' })
      if (!(await whoElse.isVisible())) await press('Второй экран')
      await whoElse.selectOption(fullNameOf(who))
    },
    jumpAnHour: () => jump('+1 час'),
    jumpADay: () => jump('+1 день'),
    calmDown: () => bar.getByRole('button', { name: 'Вернуть спокойствие' }).click(),
  }
}
