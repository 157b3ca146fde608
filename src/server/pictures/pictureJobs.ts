import { sql } from 'kysely'

import { type Pictures, PictureUnusable } from '../outside/pictures/pictures.ts'
import type { JobAt, JobHandlers } from '../work/jobs.ts'
import { keepFirstPictures } from './keepFirstPictures.ts'

/** Fetches the picture at an address for all products that show it. One that is no use is marked and left in peace. */
export const pictureJobs: Pick<JobHandlers, 'picture'> = {
  async picture({ address }, at) {
    const made = await make(at, address)
    await at.world.transaction(async (tx) => {
      await tx
        .updateTable('image')
        .set(made ? { picture: JSON.stringify(made), unusable_at: null } : { unusable_at: at.now })
        .where('shop_id', '=', at.shop)
        .where('address', '=', address)
        .execute()
      const showing = sql`select product_id from image where shop_id = ${at.shop} and address = ${address}`
      await keepFirstPictures(tx, at.shop, showing)
    })
  },
}

async function make({ world, shop }: JobAt, address: string): Promise<Awaited<ReturnType<Pictures['make']>> | null> {
  try {
    return world.pictures.ready(address) ?? (await world.pictures.make(address))
  } catch (error) {
    if (!(error instanceof PictureUnusable)) throw error
    world.log.warn({ shop, address, reason: error.message }, 'A picture cannot be used')
    return null
  }
}
