import type { Files } from './files.ts'

/** Files for as long as the page or the test lives. */
export function createMemoryFiles(): Files {
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>()
  return {
    base: 'files/',
    async put(name, bytes, type) {
      files.set(name, { bytes: bytes.slice(), type })
    },
    async get(name) {
      const file = files.get(name)
      return file ? { bytes: file.bytes.slice(), type: file.type } : null
    },
  }
}
