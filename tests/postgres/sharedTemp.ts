import { statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'

/** A temporary folder that any account can reach: root's own (libpam-tmpdir makes /tmp/user/0) may be closed to others. */
export function sharedTemp(): string {
  return isOpenToAll(tmpdir()) ? tmpdir() : '/tmp'
}

function isOpenToAll(folder: string): boolean {
  // On Windows, and for somebody who is not root, it is the same account that will read it.
  if (process.getuid?.() !== 0) return true
  const othersMayEnter = (statSync(folder).mode & 0o001) !== 0
  return othersMayEnter && (dirname(folder) === folder || isOpenToAll(dirname(folder)))
}
