import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type Files, TYPES } from './files.ts'

/** A name that cannot lead anywhere else: no slashes, no dots but the one before its ending. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,120}\.([a-z0-9]{1,8})$/

/** Files in a folder of this machine, in subfolders by the start of their names, for there can be very many. */
export function createFolderFiles(folder: string): Files {
  const placeOf = (name: string) => join(folder, name.slice(0, 2))

  return {
    base: 'files/',

    async put(name, bytes) {
      if (typeOf(name) === null) throw new Error(`“${name}” cannot be the name of a file here`)
      const place = placeOf(name)
      await mkdir(place, { recursive: true })
      // Written beside and moved: whoever asks meanwhile, or after a crash, gets the whole file or none.
      const draft = join(place, `${randomUUID()}.draft`)
      try {
        await writeFile(draft, bytes, { flush: true })
        await rename(draft, join(place, name))
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },

    async get(name) {
      const type = typeOf(name)
      if (type === null) return null
      try {
        return { bytes: new Uint8Array(await readFile(join(placeOf(name), name))), type }
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
  }
}

function typeOf(name: string): string | null {
  const [, ending = ''] = NAME.exec(name) ?? []
  return TYPES.get(ending) ?? null
}
