import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { describe, expect, test } from 'vitest'

const THEMES = ['vkBase', 'vkIOS', 'vkCom'].flatMap((name) => [`vkui--${name}--light`, `vkui--${name}--dark`])

const QUIET = ['background_content', 'background_secondary', 'background']
const PAIRS = [
  { text: 'text_primary', on: QUIET },
  { text: 'text_secondary', on: QUIET },
  { text: 'text_tertiary', on: QUIET },
  { text: 'text_subhead', on: QUIET },
  { text: 'text_accent', on: QUIET },
  { text: 'text_link', on: QUIET },
  { text: 'text_positive', on: QUIET },
  { text: 'text_negative', on: QUIET },
  { text: 'tabbar_text_inactive', on: ['background_content', 'background_tertiary'] },
  { text: 'text_contrast', on: ['background_accent', 'background_positive', 'background_negative', 'accent_red'] },
  { text: 'text_contrast_themed', on: ['background_accent_themed'] },
]

const css = ['@vkontakte/vkui/dist/cssm/styles/themes.css', './legible.css']
  .map((file) => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n')

describe.each(THEMES)('%s', (theme) => {
  const colors = colorsOf(theme)
  const cases = PAIRS.flatMap(({ text, on }) => on.map((background) => ({ text, background })))

  test.each(QUIET)('a quiet button’s words can be read on $0 (WCAG 2.2, 1.4.3)', (background) => {
    const button = laid(colors.get('background_secondary_alpha'), colors.get(background))
    expect(contrast(colors.get('text_accent_themed'), button)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(cases)('$text can be read on $background (WCAG 2.2, 1.4.3)', ({ text, background }) => {
    expect(contrast(colors.get(text), colors.get(background))).toBeGreaterThanOrEqual(4.5)
  })
})

/** What a browser computes for an element of this class: later rules win, as all are one class strong. */
function colorsOf(theme: string): Map<string, string> {
  const colors = new Map<string, string>()
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((selector) => selector.trim() === `.${theme}`)) continue
    for (const [, name = '', value = ''] of body.matchAll(/--vkui--color_([\w-]+):\s*(#[\da-f]{6}|rgba\([^)]+\))/gi))
      colors.set(name, value)
  }
  return colors
}

/** A colour that is seen through, on an opaque one. */
function laid(above: string | undefined, below: string | undefined): string {
  const [red, green, blue, share] = above?.match(/[\d.]+/g)?.map(Number) ?? []
  if (below === undefined || red === undefined || green === undefined || blue === undefined || share === undefined)
    throw new Error('The theme has no such colours')
  const mixed = [red, green, blue].map((part, at) => {
    const under = Number.parseInt(below.slice(1 + 2 * at, 3 + 2 * at), 16)
    return Math.round(share * part + (1 - share) * under)
  })
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('The theme has no such colour')
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
