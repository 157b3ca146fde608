import type { TestProject } from 'vitest/node'

import { startPostgres } from './startPostgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A running PostgreSQL; `freshDatabase(inject('postgresUrl'))` makes a database to work in. */
    postgresUrl: string
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres()
  provide('postgresUrl', url)
  return stop
}
