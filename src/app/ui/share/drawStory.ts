import type { PictureView } from '#domain/contract/pictures.ts'
import { fileOf, widthFor } from '#domain/picture.ts'

import { text } from '../../text/share.ts'
import type { StoryCard } from './thingToShare.ts'
import { wrapWords } from './wrapWords.ts'

/** A story's size. What stands in the uppermost and lowest parts is covered by the network's own buttons. */
const SIZE = { width: 1080, height: 1920 }
const PAPER = { x: 80, y: 330, width: 920, height: 1290, radius: 56 }
const PAD = 56
const INNER = PAPER.width - 2 * PAD
const PICTURE = 640
const COLOURS = {
  top: '#0077ff',
  bottom: '#2a1f8f',
  paper: '#ffffff',
  ink: '#101318',
  quiet: '#5c6570',
  won: '#e5f0ff',
}

/** Draws the card of a story as a data address, or answers null where nothing can be drawn. */
export async function drawStory(card: StoryCard, filesBase: string): Promise<string | null> {
  const canvas = Object.assign(document.createElement('canvas'), SIZE)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  const picture = card.picture && (await load(card.picture, filesBase))

  drawGround(pen)
  let y = PAPER.y + PAD
  if (picture) {
    drawPicture(pen, picture, y)
    y += PICTURE + 48
  }
  y = drawName(pen, card.name, y)
  y = drawPrice(pen, card, y)
  y = drawSteps(pen, card.steps, y)
  drawNotes(pen, card.notes, y)
  return canvas.toDataURL('image/jpeg', 0.9)
}

/** Null when it does not come: the card is whole without it. A picture that the browser may not read would spoil the canvas. */
async function load(picture: PictureView, filesBase: string): Promise<HTMLImageElement | null> {
  const image = new Image()
  image.crossOrigin = 'anonymous'
  image.src = fileOf(picture, filesBase, { format: 'webp', width: widthFor(picture, PICTURE) })
  return await image.decode().then(
    () => image,
    () => null,
  )
}

function drawGround(pen: CanvasRenderingContext2D) {
  const ground = pen.createLinearGradient(0, 0, SIZE.width, SIZE.height)
  ground.addColorStop(0, COLOURS.top)
  ground.addColorStop(1, COLOURS.bottom)
  pen.fillStyle = ground
  pen.fillRect(0, 0, SIZE.width, SIZE.height)
  pen.textBaseline = 'top'
  write(pen, text.story, { x: PAPER.x, y: PAPER.y - 90, size: 56, weight: 700, colour: COLOURS.paper })
  fillRounded(pen, PAPER, PAPER.radius, COLOURS.paper)
}

function drawPicture(pen: CanvasRenderingContext2D, image: HTMLImageElement, y: number) {
  const scale = Math.min(INNER / image.naturalWidth, PICTURE / image.naturalHeight)
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  pen.drawImage(image, PAPER.x + (PAPER.width - width) / 2, y + (PICTURE - height) / 2, width, height)
}

function drawName(pen: CanvasRenderingContext2D, name: string, y: number): number {
  const font = { size: 48, weight: 500, colour: COLOURS.ink }
  const lines = linesOf(pen, name, font)
  for (const [at, line] of lines.entries()) write(pen, line, { x: PAPER.x + PAD, y: y + at * 60, ...font })
  return y + lines.length * 60 + 16
}

function drawPrice(pen: CanvasRenderingContext2D, { price, instead }: StoryCard, y: number): number {
  const x = PAPER.x + PAD
  const width = write(pen, price, { x, y, size: 88, weight: 700, colour: COLOURS.ink })
  if (instead !== null) {
    const from = x + width + 32
    const struck = write(pen, instead, { x: from, y: y + 34, size: 48, weight: 400, colour: COLOURS.quiet })
    pen.fillRect(from, y + 58, struck, 4)
  }
  return y + 128
}

/** The first step is the price alone, the last the lowest; of many the ones between are left out. */
function drawSteps(pen: CanvasRenderingContext2D, steps: StoryCard['steps'], y: number): number {
  if (steps.length === 0) return y
  const shown = steps.length <= 3 ? steps : [...steps.slice(0, 1), ...steps.slice(-2)]
  const gap = 16
  const width = (INNER - gap * (shown.length - 1)) / shown.length
  for (const [at, { crowd, price, reached }] of shown.entries()) {
    const x = PAPER.x + PAD + at * (width + gap)
    fillRounded(pen, { x, y, width, height: 120 }, 24, reached ? COLOURS.won : '#f2f3f5')
    write(pen, crowd, { x: x + 20, y: y + 18, size: 30, weight: 400, colour: COLOURS.quiet })
    write(pen, price, { x: x + 20, y: y + 60, size: 40, weight: 700, colour: COLOURS.ink })
  }
  return y + 152
}

function drawNotes(pen: CanvasRenderingContext2D, notes: StoryCard['notes'], y: number) {
  const font = { size: 36, weight: 400, colour: COLOURS.quiet }
  const lines = notes.flatMap((note) => linesOf(pen, note, font))
  for (const [at, line] of lines.entries()) write(pen, line, { x: PAPER.x + PAD, y: y + at * 52, ...font })
}

type Font = Readonly<{ size: number; weight: number; colour: string }>

/** What fits on the card, in two lines at most. */
function linesOf(pen: CanvasRenderingContext2D, words: string, font: Font): readonly string[] {
  setFont(pen, font)
  return wrapWords(words, { most: 2, fits: (line) => pen.measureText(line).width <= INNER })
}

function setFont(pen: CanvasRenderingContext2D, { size, weight, colour }: Font) {
  pen.font = `${weight} ${size}px system-ui, -apple-system, Roboto, sans-serif`
  pen.fillStyle = colour
}

/** Writes one line and says how wide it has become. */
function write(
  pen: CanvasRenderingContext2D,
  line: string,
  { x, y, ...font }: Font & { x: number; y: number },
): number {
  setFont(pen, font)
  pen.fillText(line, x, y)
  return pen.measureText(line).width
}

type Box = Readonly<{ x: number; y: number; width: number; height: number }>

function fillRounded(pen: CanvasRenderingContext2D, { x, y, width, height }: Box, radius: number, colour: string) {
  pen.fillStyle = colour
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
  pen.fill()
}
