import { createHash } from 'node:crypto'

import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'

import type { PictureView } from '#domain/contract/pictures.ts'

import type { Files } from '../files/files.ts'
import { pictureFetcher } from './fetchPicture.node.ts'
import { type Pictures, PictureUnusable } from './pictures.ts'

const WIDTHS = [160, 320, 640, 1080]
const MOST_PIXELS = 40_000_000
/** SVG and the like are programs as much as pictures. */
const FORMATS: readonly unknown[] = ['jpeg', 'png', 'webp', 'gif', 'heif']

type Options = Readonly<{
  /** Left out: the public internet, within limits. */
  fetch?: (address: string) => Promise<Uint8Array>
}>

/** Fetches pictures and draws them anew in several widths, so that nothing of the file but its look is handed on. */
export function createPictures(files: Files, { fetch = pictureFetcher() }: Options = {}): Pictures {
  return {
    ready: () => null,

    async make(address) {
      const bytes = await fetch(address)
      const { width, height } = await sizeOf(bytes)
      const key = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
      const widths = width < Math.min(...WIDTHS) ? [width] : WIDTHS.filter((wanted) => wanted <= width)
      for (const wanted of widths) {
        const drawn = read(bytes).resize({ width: wanted })
        await put(files, `${key}-${wanted}.webp`, await drawn.clone().webp({ quality: 75 }).toBuffer())
        await put(files, `${key}-${wanted}.avif`, await drawn.avif({ quality: 50, effort: 3 }).toBuffer())
      }
      return { key, width, height, widths, thumbhash: await thumbhashOf(bytes) } satisfies PictureView
    },
  }
}

/** Turned as its camera meant it; metadata, places and owners among it, stay behind. */
const read = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  try {
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
    if (!FORMATS.includes(format)) throw new PictureUnusable(`${format} is not a picture that can be shown`)
    // The header may lie: only drawing it once shows that all of it is there.
    await read(bytes).stats()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch (cause) {
    if (cause instanceof PictureUnusable) throw cause
    throw new PictureUnusable('it is not a picture, or a broken or too large one', { cause })
  }
}

async function thumbhashOf(bytes: Uint8Array): Promise<string> {
  const small = read(bytes).resize(100, 100, { fit: 'inside' }).ensureAlpha().raw()
  const { data, info } = await small.toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

const put = (files: Files, name: string, bytes: Buffer): Promise<void> =>
  files.put(name, new Uint8Array(bytes), name.endsWith('.avif') ? 'image/avif' : 'image/webp')
