// Makes the demo shop's pictures: openly licensed Fluent emoji, set on a soft studio background.
// What to draw is listed in mocks/demo/shots.json; the licence is in mocks/demo/LICENCES.md.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'

const EMOJI = '@lobehub/fluent-emoji-3d@1.1.0'
const PRODUCT = { size: 640, widths: [160, 320, 640] }
const PORTRAIT = { size: 200, widths: [100, 200] }

const demo = fileURLToPath(new URL('../mocks/demo/', import.meta.url))
const folder = join(demo, 'pictures')
const { palettes, products, portraits } = JSON.parse(readFileSync(join(demo, 'shots.json'), 'utf8'))

const temporary = mkdtempSync(join(tmpdir(), 'demo-pictures-'))
try {
  execFileSync(
    'npm',
    ['install', '--prefix', temporary, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', EMOJI],
    { stdio: 'inherit' },
  )
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })

  const pictures = {}
  for (const [key, shot] of Object.entries(products))
    pictures[addressOf(key)] = await save(key, await productShot(shot), PRODUCT)
  for (const [key, shot] of Object.entries(portraits))
    pictures[addressOf(key)] = await save(key, await portrait(shot), PORTRAIT)
  const lines = Object.entries(pictures).map(
    ([address, picture]) => `  ${JSON.stringify(address)}: ${JSON.stringify(picture)}`,
  )
  writeFileSync(join(demo, 'pictures.json'), `{\n${lines.join(',\n')}\n}\n`)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}

function addressOf(key) {
  return `https://vmeste.example/pictures/${key}.png`
}

async function save(key, picture, { size, widths }) {
  for (const width of widths) {
    const sized = sharp(picture).resize(width, width)
    await sized
      .clone()
      .webp({ quality: 75, effort: 6 })
      .toFile(join(folder, `${key}-${width}.webp`))
    await sized
      .clone()
      .avif({ quality: 48, effort: 3 })
      .toFile(join(folder, `${key}-${width}.avif`))
  }
  const { data, info } = await sharp(picture).resize(64, 64).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const thumbhash = Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
  return { key, width: size, height: size, widths, thumbhash }
}

async function productShot(shot) {
  const [light, edge, shade] = palettes[shot.palette]
  const things = []
  for (const place of placesOf(shot)) things.push(...(await stand(shot, place, shade)))
  return sharp(studio(light, edge, shade))
    .composite(things)
    .png()
    .toBuffer()
}

/** Where the things stand: the middle of each one's foot, and the box it has to fit. */
function placesOf({ count = 1, beside, close }) {
  if (close) return [{ x: 320, foot: 700, box: 640 }]
  if (beside)
    return [
      { x: 430, foot: 470, box: 270, object: beside },
      { x: 265, foot: 525, box: 350 },
    ]
  if (count === 2)
    return [
      { x: 420, foot: 480, box: 290 },
      { x: 240, foot: 525, box: 330 },
    ]
  if (count === 3)
    return [
      { x: 185, foot: 470, box: 250 },
      { x: 455, foot: 470, box: 250 },
      { x: 320, foot: 535, box: 310 },
    ]
  return [{ x: 320, foot: 525, box: 424 }]
}

/** The thing itself on its two shadows: a dark one where it touches the table, a soft one thrown by the light. */
async function stand(shot, { x, foot: table, box, object }, shade) {
  const thing = await sharp(await cutOut(object ? { object } : shot))
    .resize(box, box, { fit: 'inside', kernel: 'lanczos3' })
    .sharpen({ sigma: 0.8 })
    .png()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = thing.info
  // Low and wide things come nearer to the middle.
  const foot = Math.round(table - Math.max(0, box - height) * 0.3)
  const left = Math.round(x - width / 2)
  const top = Math.round(foot - height)
  return [
    { input: contactShadow(x, foot, width, shade), left: 0, top: 0 },
    { input: await thrownShadow(thing.data, { left, top: top + 20 }, shade), left: 0, top: 0 },
    { input: await onCanvas(thing.data, { left, top }), left: 0, top: 0 },
  ]
}

async function cutOut({ object, hue = 0, saturation = 1, brightness = 1, tint, turn = 0 }) {
  let image = sharp(await sharp(emojiFile(object)).trim().png().toBuffer()).modulate({ hue, saturation, brightness })
  if (tint) image = sharp(await image.png().toBuffer()).tint(tint)
  const turned = await image.rotate(turn, { background: '#0000' }).png().toBuffer()
  return sharp(turned).trim().png().toBuffer()
}

function emojiFile(object) {
  const code = Array.from(object, (sign) => sign.codePointAt(0).toString(16)).join('-')
  return join(temporary, 'node_modules/@lobehub/fluent-emoji-3d/assets', `${code}.webp`)
}

async function onCanvas(input, { left, top }) {
  const margin = 200
  const wide = PRODUCT.size + 2 * margin
  const large = await sharp({ create: { width: wide, height: wide, channels: 4, background: '#0000' } })
    .composite([{ input, left: left + margin, top: top + margin }])
    .png()
    .toBuffer()
  return sharp(large).extract({ left: margin, top: margin, width: PRODUCT.size, height: PRODUCT.size }).png().toBuffer()
}

async function thrownShadow(thing, place, shade) {
  const alpha = await sharp(await onCanvas(thing, place))
    .extractChannel('alpha')
    .linear(0.26, 0)
    .blur(20)
    .toBuffer()
  return sharp({ create: { width: PRODUCT.size, height: PRODUCT.size, channels: 3, background: shade } })
    .joinChannel(alpha)
    .png()
    .toBuffer()
}

function contactShadow(x, foot, width, shade) {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640">
    <filter id="soft" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="16 8"/></filter>
    <ellipse cx="${x}" cy="${foot + 4}" rx="${width * 0.42}" ry="15" fill="${shade}" opacity="0.42" filter="url(#soft)"/>
  </svg>`)
}

function studio(light, edge, shade) {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640">
    <radialGradient id="wall" cx="50%" cy="40%" r="78%"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${edge}"/></radialGradient>
    <radialGradient id="lamp" cx="50%" cy="45%" r="42%"><stop offset="0" stop-color="${light}" stop-opacity="0.8"/><stop offset="1" stop-color="${light}" stop-opacity="0"/></radialGradient>
    <linearGradient id="table" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${shade}" stop-opacity="0"/><stop offset="1" stop-color="${shade}" stop-opacity="0.14"/></linearGradient>
    <rect width="640" height="640" fill="url(#wall)"/>
    <rect y="430" width="640" height="210" fill="url(#table)"/>
    <circle cx="320" cy="290" r="270" fill="url(#lamp)"/>
  </svg>`)
}

async function portrait({ object, palette, hue = 0 }) {
  const [light, edge] = palettes[palette]
  const face = await sharp(emojiFile(object)).modulate({ hue }).resize(184, 184).png().toBuffer()
  const wall = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">
    <radialGradient id="wall" cx="50%" cy="35%" r="80%"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${edge}"/></radialGradient>
    <rect width="200" height="200" fill="url(#wall)"/></svg>`
  return sharp(Buffer.from(wall))
    .composite([{ input: face, left: 8, top: 16 }])
    .png()
    .toBuffer()
}
