import { html, raw } from 'hono/html'

import type { Host } from '#domain/host.ts'
import { fileOf, widthFor } from '#domain/picture.ts'

import type { Language } from '../notifications/figures.ts'
import type { Preview } from './readPreview.ts'
import { WORDS } from './words.ts'

/** Where one can go from the page. */
export type Open = Readonly<{
  self: string
  network: Readonly<{ host: Host; link: string }> | null
  browser: string
}>

type Around = Readonly<{
  shop: string
  open: Open
  /** Below it stand the files of pictures. */ files: string
  language: Language
}>

/** A messenger reads the card once, in whatever language its machine has, and shows it to everybody. */
const OF_CARDS: Language = 'ru'

/** Whatever names and texts hold, `html` writes as text. */
export function previewPage(preview: Preview, { shop, open, files, language }: Around) {
  const words = WORDS[language]
  const { name, alone, together, about } = preview
  const card = WORDS[OF_CARDS]
  const picture = pictureOf(preview, files)
  const price = ((together ?? alone) / 100).toFixed(2)

  const head = html` <meta name="description" content="${words.summary(preview)}" />
    <link rel="canonical" href="${open.network?.link ?? open.self}" />
    <meta property="og:type" content="product" />
    <meta property="og:site_name" content="${shop}" />
    <meta property="og:locale" content="ru_RU" />
    <meta property="og:url" content="${open.self}" />
    <meta property="og:title" content="${card.title(preview)}" />
    <meta property="og:description" content="${card.summary(preview)}" />
    <meta property="product:price:amount" content="${price}" />
    <meta property="product:price:currency" content="RUB" />
    ${
      picture &&
      html`<meta property="og:image" content="${picture.src}" />
        <meta property="og:image:width" content="${picture.width}" />
        <meta property="og:image:height" content="${picture.height}" />
        <meta property="og:image:alt" content="${name}" />
        <meta name="twitter:card" content="summary_large_image" />`
    }`

  const main = html` ${picture && html`<img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="${name}" />`}
    <h1>${name}</h1>
    <p>${words.summary(preview)}</p>
    ${about.kind === 'gathering' && html`<p>${words.taken(about.taken)}</p>`}
    ${about.kind === 'product' && !about.inStock && html`<p>${words.outOfStock}</p>`} ${ladderOf(preview, language)}
    ${open.network && html`<a class="main" href="${open.network.link}">${words.openIn[open.network.host]}</a>`}
    <a href="${open.browser}">${words.browser}</a>
    ${about.kind === 'product' && html`<p class="story">${about.description}</p>`}`

  return pageOf({ title: `${words.title(preview)} · ${shop}`, language, head, main })
}

export function nothingPage({ base, language }: Readonly<{ base: string; language: Language }>) {
  const words = WORDS[language]
  return pageOf({
    title: words.nothing,
    language,
    head: html`<meta name="robots" content="noindex" />`,
    main: html`<h1>${words.nothing}</h1>
      <p>${words.nothingMore}</p>
      <a class="main" href="${base}">${words.shop}</a>`,
  })
}

function ladderOf({ ladder }: Preview, language: Language) {
  if (!ladder) return ''
  const words = WORDS[language]
  const steps = ladder.map(
    ({ from, price }) => html`<li>${from === 1 ? words.alone(price) : words.step(from, price)}</li>`,
  )
  return html`<h2>${words.ladder}</h2>
    <ul>
      ${steps}
    </ul>`
}

/** As wide as the page and what messengers show; a shop's largest pictures are larger. */
const WIDE = 800

function pictureOf({ picture }: Preview, files: string) {
  if (!picture) return null
  const width = widthFor(picture, WIDE)
  return {
    src: fileOf(picture, files, { format: 'webp', width }),
    width,
    height: Math.round((picture.height * width) / picture.width),
  }
}

type Html = ReturnType<typeof html>
type Page = Readonly<{ title: string; language: Language; head: Html; main: Html }>

const pageOf = ({ title, language, head, main }: Page) =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${head}
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html>`

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0; font: 17px/1.5 system-ui, sans-serif; color: light-dark(#000, #e1e3e6); background: light-dark(#fff, #19191a); }
  main { max-width: 560px; margin: 0 auto; padding: 16px; overflow-wrap: anywhere; }
  img { display: block; width: 100%; height: auto; max-height: 45vh; object-fit: contain; border-radius: 12px; background: #8881; }
  h1 { font-size: 24px; line-height: 1.25; margin: 16px 0 8px; }
  h2 { font-size: 17px; margin: 24px 0 8px; }
  ul { margin: 0 0 24px; padding-inline-start: 20px; }
  a { display: block; padding: 12px 16px; margin: 8px 0; text-align: center; border-radius: 10px; color: light-dark(#1a62ad, #71aaeb); }
  a.main { background: #2160c4; color: #fff; text-decoration: none; font-weight: 600; }
  .story { white-space: pre-line; margin-top: 24px; }
`
