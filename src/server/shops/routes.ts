import { getAbout } from '#domain/contract/about.ts'

import { routes } from '../http/routes.ts'
import { readLegalSeller } from './legalSeller.ts'

export const shopRoutes = routes().read(getAbout, async (_, { db, shop }) => ({
  legalSeller: await readLegalSeller(db, shop),
}))
