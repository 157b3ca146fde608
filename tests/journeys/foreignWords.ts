import type { Locator, Page } from '@playwright/test'

const CYRILLIC = /[а-яё]/i
/** A product's name, as a notice has it. */
const QUOTED = /“.*?”/g

/**
 * Listens to what a page is answered, and finds what is written there in Cyrillic and is no data: names, goods and
 * addresses were in an answer, word for word; what the shop says of its own is not. Notices are the server's own words.
 */
export function foreignWordsOn(page: Page) {
  const data = new Set<string>()
  const withoutData = (words: string) =>
    [...data].toSorted((a, b) => b.length - a.length).reduce((rest, one) => rest.replaceAll(one, ''), words)
  page.on('response', async (response) => {
    if (!/json/.test(response.headers()['content-type'] ?? '') || /\/notices\b/.test(response.url())) return
    // Whoever has left a page no longer hears what it asked for.
    const answer: unknown = await response.json().catch(() => null)
    for (const words of stringsIn(answer).filter((one) => one.length > 1 && CYRILLIC.test(one))) data.add(words)
  })

  return async (where: Locator): Promise<string[]> => {
    const written = await where.evaluate(writtenIn)
    return written.map(plain).filter((words) => CYRILLIC.test(withoutData(words.replaceAll(QUOTED, ''))))
  }
}

/** Everything that is read or heard on a page, its parts one by one. */
function writtenIn(root: Element): string[] {
  const unseen = 'script, style, template, iframe'
  const said = ['aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'title', 'alt']
  return [root, ...root.querySelectorAll('*')]
    .filter((element) => !element.matches(unseen))
    .flatMap((element) => [
      ...said.flatMap((name) => element.getAttribute(name) ?? []),
      ...[...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])),
    ])
}

/** A description of several lines is drawn as several paragraphs. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').map(plain).filter(Boolean)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
