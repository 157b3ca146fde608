import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

/** A clone with one local package to install, and nothing installed. */
function freshClone(): string {
  const clone = mkdtempSync(join(tmpdir(), 'vmeste-clone-'))
  onTestFinished(() => rmSync(clone, { recursive: true }))
  cpSync('scripts', join(clone, 'scripts'), { recursive: true })
  mkdirSync(join(clone, 'bag'))
  writeFileSync(join(clone, 'bag/package.json'), JSON.stringify({ name: 'bag', version: '1.0.0' }))
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ name: 'clone', dependencies: { bag: 'file:bag' } }))
  npm(clone, 'install', '--package-lock-only', '--offline')
  return clone
}

const npm = (clone: string, ...args: string[]) => execFileSync('npm', args, { cwd: clone, stdio: 'pipe' })
const ensureDeps = (clone: string) =>
  execFileSync(process.execPath, [join(clone, 'scripts/ensure-deps.mjs')], { cwd: tmpdir(), encoding: 'utf8' })

describe('the first command in a fresh clone', () => {
  it('installs what the lock file says, and says that it does', { timeout: 60_000 }, () => {
    const clone = freshClone()

    const said = ensureDeps(clone)

    expect(said).toContain('Installing packages')
    expect(existsSync(join(clone, 'node_modules/bag/package.json'))).toBe(true)
  })

  it('is the only one that does: the next has nothing to say', { timeout: 60_000 }, () => {
    const clone = freshClone()
    ensureDeps(clone)

    expect(ensureDeps(clone)).toBe('')
  })
})

it('a clone whose lock file moved on installs again', { timeout: 60_000 }, () => {
  const clone = freshClone()
  ensureDeps(clone)
  mkdirSync(join(clone, 'box'))
  writeFileSync(join(clone, 'box/package.json'), JSON.stringify({ name: 'box', version: '1.0.0' }))
  npm(clone, 'install', '--package-lock-only', '--offline', 'file:box')

  ensureDeps(clone)

  expect(existsSync(join(clone, 'node_modules/box/package.json'))).toBe(true)
})
