// The whole of `npm test`: what is fast first, an end at the first failure, and a count of the tests that really ran.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { root, runScript, runTool, seconds } from './run.mjs'

const vitestReport = join(root, '.cache/vitest.json')
const playwrightReport = join(root, '.cache/playwright.json')

const vitestReporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]

const stages = [
  { name: 'types', work: () => runTool('typescript/bin/tsc', ['--noEmit']) },
  { name: 'lint', work: () => runTool('oxlint/bin/oxlint', ['--deny-warnings']) },
  { name: 'format', work: () => runTool('oxfmt/bin/oxfmt', ['--check']) },
  { name: 'dead code', work: () => runTool('knip/bin/knip.js', []) },
  { name: 'code that only tests keep alive', work: () => runTool('knip/bin/knip.js', ['--production']) },
  { name: 'configuration tables', work: () => runScript('config-table', ['--check']) },
  { name: 'build', work: () => runScript('build') },
  { name: 'size', work: () => runScript('size') },
  { name: 'rules, conformance and screens', work: () => runTool('vitest/vitest.mjs', ['run', ...vitestReporters]) },
  { name: 'journeys', work: () => runTool('playwright/cli.js', ['test']) },
]

// A report of an earlier run is never counted as this one's.
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true })

const failed = await firstFailure()
const counts = [countVitest(), countPlaywright()]
const [passed, broken, skipped] = [0, 1, 2].map((index) => counts.reduce((sum, count) => sum + count[index], 0))

const trouble = failed ?? whatIsMissing()
process.stdout.write(trouble ? `\nFailed: ${trouble}\n` : '\nEverything holds.\n')
process.stdout.write(`${passed} passed, ${broken} failed\n`)
process.exit(trouble ? 1 : 0)

async function firstFailure() {
  for (const { name, work } of stages) {
    const start = performance.now()
    process.stdout.write(`\n── ${name}\n`)
    const code = await work()
    process.stdout.write(`── ${name}: ${code === 0 ? 'holds' : 'FAILED'}, ${seconds(start)}\n`)
    if (code !== 0) return name
  }
  return null
}

function whatIsMissing() {
  if (counts.some(([ran]) => ran === 0)) return 'a suite ran no test at all'
  return skipped > 0 ? `${skipped} skipped, and no test here is skipped` : null
}

function countVitest() {
  if (!existsSync(vitestReport)) return [0, 0, 0]
  const report = JSON.parse(readFileSync(vitestReport, 'utf8'))
  // A file that could not even be loaded has no failed test of its own.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return [report.numPassedTests, report.numFailedTests + unloaded.length, report.numPendingTests + report.numTodoTests]
}

function countPlaywright() {
  if (!existsSync(playwrightReport)) return [0, 0, 0]
  const { stats } = JSON.parse(readFileSync(playwrightReport, 'utf8'))
  return [stats.expected, stats.unexpected + stats.flaky, stats.skipped]
}
