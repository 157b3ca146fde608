import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

const puts = (path: string, text: string) => `
  import('node:fs').then(({ mkdirSync, writeFileSync }) => {
    mkdirSync('${dirname(path)}', { recursive: true })
    writeFileSync('${path}', '${text}')
  })
`

/** The real script in a clone where building is quick. */
function clone(instead: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('scripts', join(folder, 'scripts'), { recursive: true })
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  put('src/domain/money.ts', 'export {}')
  put('node_modules/vite/bin/vite.js', puts('dist/app/index.html', ''))
  put('scripts/api-docs.mjs', '')
  put('scripts/build-for-node.mjs', puts('dist/start/start.js', 'console.log("the shop is open")'))
  for (const [path, text] of Object.entries(instead)) put(path, text)

  const start = () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/start.mjs')], { encoding: 'utf8' })
    return { said: stdout, complained: stderr }
  }
  return { put, start }
}

describe('npm start', () => {
  it('builds a fresh clone, says what it is doing, and opens the shop', () => {
    const { said } = clone().start()

    expect(said).toMatch(/^(Building \d of 5: .*\n){5}the shop is open\n$/)
  })

  it('opens the shop at once when nothing has changed', () => {
    const { start } = clone()
    start()

    expect(start().said).toBe('the shop is open\n')
  })

  it('builds again what was edited', () => {
    const { start, put } = clone()
    start()
    put('src/domain/money.ts', 'export const free = 0')

    expect(start().said).toContain('Building 1 of 5')
  })

  it('says which build failed, without a stack of its own', () => {
    const { said, complained } = clone({ 'scripts/build-for-node.mjs': 'process.exit(1)' }).start()

    expect(complained.trim()).toBe('Building the server in its pretend world failed: see above.')
    expect(said).not.toContain('the shop is open')
  })
})
