import type { Files } from '#server/outside/files/files.ts'
import { type Pictures, PictureUnusable } from '#server/outside/pictures/pictures.ts'

export const noFiles: Files = {
  base: 'files/',
  put: () => Promise.resolve(),
  get: () => Promise.resolve(null),
}

/** No address leads to a picture. */
export const noPictures: Pictures = {
  ready: () => null,
  make: (address) => Promise.reject(new PictureUnusable(address)),
}
