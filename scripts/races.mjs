// npm run races: every race on a real PostgreSQL, fifty rounds of each, and its figure. RACES=200 tries harder.
import { runTool } from './run.mjs'

const args = ['run', '--project', 'conformance', 'tests/races', '--reporter=./scripts/raceReporter.mjs']

process.exit(await runTool('vitest/vitest.mjs', args, { env: { RACES: process.env.RACES ?? '50' } }))
