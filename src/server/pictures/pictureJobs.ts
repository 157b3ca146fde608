import type { PictureView } from '#domain/contract/pictures.ts'

import { type Pictures, PictureUnusable } from '../outside/pictures/pictures.ts'
import type { JobHandlers } from '../work/jobs.ts'

/** Fetches the picture at an address and resizes it, for every product that shows it. */
export const pictureJobs: Pick<JobHandlers, 'picture'> = {
  async picture({ address }, { world, shop, now }) {
    const picture = await make(world.pictures, address)
    await world.transaction((tx) =>
      tx
        .updateTable('image')
        .set(picture ? { picture: JSON.stringify(picture) } : { unusable_at: now })
        .where('shop_id', '=', shop)
        .where('address', '=', address)
        .execute(),
    )
  },
}

/** Null when trying again cannot help; whatever else goes wrong is thrown, and tried again. */
async function make(pictures: Pictures, address: string): Promise<PictureView | null> {
  try {
    return pictures.ready(address) ?? (await pictures.make(address))
  } catch (error) {
    if (error instanceof PictureUnusable) return null
    throw error
  }
}
