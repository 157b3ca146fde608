// npm run walk: ten thousand random steps of two hundred buyers, on both databases. SEED=… goes the same way again.
import { runTool } from './run.mjs'

const { WALK = '10000', SEED = String(Date.now() % 1_000_000) } = process.env
process.stdout.write(`SEED=${SEED}\n`)

const args = ['run', '--project', 'conformance', 'tests/walks', '--reporter=verbose']

process.exit(await runTool('vitest/vitest.mjs', args, { env: { WALK, SEED } }))
