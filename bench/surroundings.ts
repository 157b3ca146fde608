import { join } from 'node:path'

import type { Place } from './engines.ts'
import { type Served, startServer } from './processes.ts'
import { ENVIRONMENT } from './world.ts'

/** Where the benchmark works: a folder that is gone afterwards, and ports of its own. */
export type Surroundings = Readonly<{ folder: string; port: number }>

const built = (name: string) => join(process.cwd(), 'dist/server', name)

/** What `npm run serve` and `npm run shop:import` run. */
export const SERVER = built('main.js')
export const IMPORTER = built('import.js')

/** The shop's server as it ships, over this database. */
export const serveShop = (place: Place, { folder, port }: Surroundings, path = '/readyz'): Promise<Served> =>
  startServer({ args: [SERVER], cwd: folder, env: { ...ENVIRONMENT, DATABASE_URL: place.address } }, port, path)
