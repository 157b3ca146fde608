/**
 * Whoever moves by the keyboard, or listens, goes on from the title of the screen that has come: VKUI lets go of what was
 * pressed when screens change, and nothing would be said of the new one (WCAG 2.2, 2.4.3).
 */
export function focusScreen(): void {
  const main = document.querySelector('main')
  if (document.activeElement !== document.body || !main) return
  const title = main.querySelector('h1')
  // One that is still on its way has no title yet.
  const start = title?.textContent ? title : main
  start.tabIndex = -1
  start.focus({ preventScroll: true })
}
