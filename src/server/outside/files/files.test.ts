import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { createFolderFiles } from './folderFiles.node.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

const inFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vmeste-files-'))
  folders.push(folder)
  return createFolderFiles(folder)
}

describe('files in a folder', () => {
  it('come back as they were put', async () => {
    const files = await inFolder()

    await files.put('abc-160.webp', Uint8Array.of(1, 2, 3), 'image/webp')

    expect(await files.get('abc-160.webp')).toEqual({ bytes: Uint8Array.of(1, 2, 3), type: 'image/webp' })
    expect(await files.get('abc-320.webp')).toBeNull()
  })

  it.each([
    '../secret.webp',
    '..%2fsecret.webp',
    '/etc/passwd',
    'a/b.webp',
    '.webp',
    'a..webp',
    'a.webp\0',
    'a.html',
    '',
  ])('do not lead to %j', async (name) => {
    expect(await (await inFolder()).get(name)).toBeNull()
  })
})

it('A folder refuses names that lead out of it, and keeps no drafts', async () => {
  const files = await inFolder()

  await expect(files.put('../a.webp', Uint8Array.of(1), 'image/webp')).rejects.toThrow('cannot be the name')
  await Promise.all([1, 2, 3].map((byte) => files.put('abc-160.webp', Uint8Array.of(byte), 'image/webp')))

  expect(await readdir(join(folders[0] ?? '', 'ab'))).toEqual(['abc-160.webp'])
})
