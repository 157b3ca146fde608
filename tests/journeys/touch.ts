/**
 * Runs in the page: what can be pressed by less than 44 × 44 pixels. Whatever is drawn smaller is touched around its
 * middle, and the screen itself answers what that hits. Links in a sentence are as high as its line, which WCAG allows.
 */
export function tooSmallToTouch(): string[] {
  const SIZE = 44
  // A point between two pixels is rounded to the next.
  const REACH = SIZE / 2 - 0.6
  const PRESSED =
    'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=tab], [role=switch], [role=menuitem]'
  const scrolled = [...document.querySelectorAll('*')].map((one) => [one, one.scrollLeft, one.scrollTop] as const)

  const small = pressable()
    .filter(isDrawnSmall)
    .flatMap((target) => {
      const middle = middleOf(target)
      const missed = around(middle).filter(([x, y]) => !belongs(document.elementFromPoint(x, y), target))
      return missed.length === 0 ? [] : [told(target, middle, missed)]
    })
  for (const [one, left, top] of scrolled)
    if (one.scrollLeft !== left || one.scrollTop !== top) one.scrollTo({ left, top, behavior: 'instant' })
  return small

  /** What lies under a sheet cannot be touched at all. */
  function pressable(): Element[] {
    const over = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? document
    return [...over.querySelectorAll(PRESSED)].filter(
      (one) =>
        areaOf(one).checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        one.closest('[aria-hidden=true], [inert]') === null &&
        !isInSentence(one),
    )
  }

  function isDrawnSmall(target: Element): boolean {
    const { width, height } = areaOf(target).getBoundingClientRect()
    return Math.min(width, height) < SIZE
  }

  function middleOf(target: Element): readonly [number, number] {
    const area = areaOf(target)
    area.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    const { left, top, width, height } = area.getBoundingClientRect()
    return [left + width / 2, top + height / 2]
  }

  function around([x, y]: readonly [number, number]): (readonly [number, number])[] {
    const ways = [-REACH, 0, REACH]
    return ways.flatMap((across) => ways.map((down) => [x + across, y + down] as const))
  }

  /** A drawn switch or field stands in a label that is pressed in its stead. */
  function areaOf(target: Element): Element {
    return target.closest('label') ?? target
  }

  function belongs(hit: Element | null, target: Element): boolean {
    return areaOf(target).contains(hit)
  }

  function isInSentence(one: Element): boolean {
    const words = one.parentElement?.textContent.trim() ?? ''
    return getComputedStyle(one).display === 'inline' && words.length > one.textContent.trim().length
  }

  function told(target: Element, middle: readonly [number, number], missed: (readonly [number, number])[]): string {
    const { width, height } = areaOf(target).getBoundingClientRect()
    const name = target.getAttribute('aria-label') ?? (target.textContent.trim() || target.outerHTML)
    const where = missed.map(([x, y]) => `${Math.round(x - middle[0])},${Math.round(y - middle[1])}`)
    const [x, y] = missed[0] ?? middle
    const instead = document.elementFromPoint(x, y)?.outerHTML.slice(0, 120)
    return `${target.localName} ${name.slice(0, 80)}: ${Math.round(width)} × ${Math.round(height)}, not touched at ${where.join(' ')}, but ${instead}`
  }
}
