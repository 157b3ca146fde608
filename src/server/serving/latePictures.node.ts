import type { Files } from '../outside/files/files.ts'
import type { Pictures } from '../outside/pictures/pictures.ts'

/** The picture library is large, and a shop whose feed has not changed never needs it. */
export const createLatePictures = (files: Files): Pictures => ({
  ready: () => null,
  async make(address) {
    const { createPictures } = await import('../outside/pictures/sharpPictures.node.ts')
    return createPictures(files).make(address)
  },
})
