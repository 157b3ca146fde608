import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

const holds = ''
const fails = 'process.exit(1)'
/** Plain `import()` serves a file that is a module and one that is not. */
const reports = (name: string, report: object) => `
  import('node:fs').then(({ mkdirSync, writeFileSync }) => {
    mkdirSync('.cache', { recursive: true })
    writeFileSync('.cache/${name}.json', '${JSON.stringify(report)}')
  })
`
const vitestRan = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwrightRan = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } }

const tools = {
  'node_modules/typescript/bin/tsc': holds,
  'node_modules/oxlint/bin/oxlint': holds,
  'node_modules/oxfmt/bin/oxfmt': holds,
  'node_modules/knip/bin/knip.js': holds,
  'scripts/config-table.mjs': holds,
  'scripts/build.mjs': holds,
  'scripts/size.mjs': holds,
  'node_modules/vitest/vitest.mjs': reports('vitest', vitestRan),
  'node_modules/playwright/cli.js': reports('playwright', playwrightRan),
}

/** The real script over tools that hold, unless the test says what one of them does instead. */
function npmTest(instead: Partial<Record<keyof typeof tools, string>> = {}) {
  const project = mkdtempSync(join(tmpdir(), 'vmeste-checks-'))
  onTestFinished(() => rmSync(project, { recursive: true }))
  cpSync('scripts', join(project, 'scripts'), { recursive: true })
  for (const [path, text] of Object.entries({ ...tools, ...instead })) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  const { status, stdout } = spawnSync(process.execPath, [join(project, 'scripts/test.mjs')], { encoding: 'utf8' })
  return { status, lines: stdout.trim().split('\n') }
}

describe('npm test', () => {
  it('ends with the number of tests that ran', () => {
    const { status, lines } = npmTest()

    expect(lines.at(-1)).toBe('42 passed, 0 failed')
    expect(status).toBe(0)
  })

  it('stops at the first thing that does not hold, and names it', () => {
    const { status, lines } = npmTest({ 'node_modules/oxlint/bin/oxlint': fails })

    expect(lines.slice(-2)).toEqual(['Failed: lint', '0 passed, 0 failed'])
    expect(lines.join()).not.toContain('── format')
    expect(status).toBe(1)
  })

  it('counts what failed, and a file that could not be loaded as one failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const report = { ...vitestRan, numFailedTests: 2, testResults: [unloaded] }

    const { status, lines } = npmTest({
      'node_modules/vitest/vitest.mjs': `${reports('vitest', report)}; process.exitCode = 1`,
    })

    expect(lines.slice(-2)).toEqual(['Failed: rules, conformance and screens', '40 passed, 3 failed'])
    expect(status).toBe(1)
  })

  it('does not take a run without tests for a good one', () => {
    const { status, lines } = npmTest({ 'node_modules/playwright/cli.js': holds })

    expect(lines.slice(-2)).toEqual(['Failed: a suite ran no test at all', '40 passed, 0 failed'])
    expect(status).toBe(1)
  })

  it('does not pass over a skipped test', () => {
    const { status, lines } = npmTest({
      'node_modules/vitest/vitest.mjs': reports('vitest', { ...vitestRan, numPendingTests: 1 }),
    })

    expect(lines).toContain('Failed: 1 skipped, and no test here is skipped')
    expect(status).toBe(1)
  })
})
