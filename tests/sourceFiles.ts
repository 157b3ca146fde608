import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every TypeScript file in these folders, by its path from the project's. */
export const sourceFiles = (...folders: string[]): string[] =>
  folders.flatMap(filesIn).filter((path) => /\.tsx?$/.test(path))

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}
