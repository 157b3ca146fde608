import { decodeQR } from 'qr/decode.js'

/** What another phone's camera reads from a drawn code. */
export const readByCamera = (drawing: Element): string => decodeQR(photographOf(drawing))

/** What a camera sees of the drawing: white paper, and black where a square is drawn. */
function photographOf(drawing: Element) {
  const [, , size = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const width = size * 8
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  const squares = drawing.querySelector('path')?.getAttribute('d') ?? ''
  for (const [, x = '', y = ''] of squares.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < 8; row += 1)
      for (let at = 0; at < 8; at += 1) data.fill(0, ...pixelAt(Number(x) * 8 + at, Number(y) * 8 + row, width))
  return { width, height: width, data }
}

/** Where the colours of a pixel begin and end; how opaque it is stays as it is. */
const pixelAt = (x: number, y: number, width: number): [number, number] => [
  (y * width + x) * 4,
  (y * width + x) * 4 + 3,
]
