import type { PictureView } from '#domain/contract/pictures.ts'

/** Turns the pictures of product feeds into width sets. */
export interface Pictures {
  /** The width set of an address whose files already stand in `files`, without any work; null when it has to be made. */
  ready(address: string): PictureView | null
  /**
   * Fetches and resizes. Bounded in time, bytes and pixels; private addresses are refused.
   * Throws `PictureUnusable` when trying again cannot help.
   */
  make(address: string): Promise<PictureView>
}

/** The address leads to nothing that can be shown: not a picture, too large, forbidden. */
export class PictureUnusable extends Error {
  override readonly name = 'PictureUnusable'
}
