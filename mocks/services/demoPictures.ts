import type { PictureView } from '#domain/contract/pictures.ts'
import type { Files } from '#server/outside/files/files.ts'
import { type Pictures, PictureUnusable } from '#server/outside/pictures/pictures.ts'

import known from '../demo/pictures.json' with { type: 'json' }

const pictures: ReadonlyMap<string, PictureView> = new Map(Object.entries(known))

/** The demo's pictures were resized before they were committed: all of them are ready, and no other is ever made. */
export const demoPictures: Pictures = {
  ready: (address) => pictures.get(address) ?? null,
  make: (address) => Promise.reject(new PictureUnusable(`The pretend world has no picture ${address}`)),
}

/** They stand beside the page as files; the server keeps none. */
export const filesAt = (base: string): Files => ({
  base,
  put: () => Promise.reject(new Error('The pretend world keeps no files')),
  get: () => Promise.resolve(null),
})
