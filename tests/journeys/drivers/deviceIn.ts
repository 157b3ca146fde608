import { expect, type Locator } from '@playwright/test'

/** What the network's client itself does around the shop: its menu, its frame, and a finger on its edge. */
export function deviceIn(screen: Locator) {
  const app = screen.getByTitle('Вместе')
  const inFrame = app.contentFrame().locator('body')
  return {
    app,
    async chooseInMenu(item: string): Promise<void> {
      await screen.getByRole('button', { name: 'Меню приложения' }).click()
      await screen.getByRole('menuitem', { name: item }).click()
    },
    heightOfFrame: () => inFrame.evaluate(() => window.innerHeight),
    /** A finger goes from the left edge across the screen, below the pictures, which a finger moves themselves. */
    async swipeBack(): Promise<void> {
      const box = await app.boundingBox()
      expect(box).not.toBeNull()
      const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
      const { mouse } = screen.page()
      await mouse.move(x + 6, y + height * 0.75)
      await mouse.down()
      await mouse.move(x + width * 0.8, y + height * 0.75, { steps: 12 })
      await mouse.up()
    },
  }
}
