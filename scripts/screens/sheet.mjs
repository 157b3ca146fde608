const PHONE = 320
const DESKTOP = 720

/** Pictures of one screen side by side, with the device's name below each: phones in a row, desktops one over another. */
export async function sheetOf(browser, pictures, theme) {
  const isPhone = ({ viewport }) => viewport.width < DESKTOP
  const [ground, ink] = theme === 'dark' ? ['#2b2d30', '#e1e3e6'] : ['#dfe3e8', '#2c2d2e']
  const draw =
    (width) =>
    ({ label, shots }) =>
      `
    <figure style="width: ${width}px">
      <img src="data:image/png;base64,${shots[theme].toString('base64')}" alt="">
      <figcaption>${label}</figcaption>
    </figure>`
  const page = await browser.newPage({ viewport: { width: 4 * PHONE + DESKTOP + 6 * 16, height: 800 } })
  await page.setContent(`
    <style>
      body { display: flex; gap: 16px; margin: 0; padding: 16px; background: ${ground}; color: ${ink}; font: 15px system-ui }
      figure { margin: 0 }
      img { display: block; width: 100%; border-radius: 8px }
      figcaption { padding-top: 6px; text-align: center }
    </style>
    ${pictures.filter(isPhone).map(draw(PHONE)).join('')}
    <div>${pictures
      .filter((picture) => !isPhone(picture))
      .map(draw(DESKTOP))
      .join('')}</div>`)
  const sheet = await page.screenshot({ fullPage: true })
  await page.close()
  return sheet
}
