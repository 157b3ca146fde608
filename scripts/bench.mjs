// `npm run bench`: what it costs to serve the shop and to open it. With names of parts (api, joins, live, firstload, start, import) only those.
// --write keeps the figures in docs/figures.md, --built measures what stands in dist, --port N takes ports from N on.
import { parseArgs } from 'node:util'

import { runnerImport } from 'vite'

import { giveUp, root, runScript, runTool } from './run.mjs'

const options = { write: { type: 'boolean' }, built: { type: 'boolean' }, port: { type: 'string', default: '6100' } }
const { positionals: parts, values } = parseArgs({ allowPositionals: true, options })
process.chdir(root)
if (!values.built && (await runScript('build')) !== 0) giveUp('The build failed, so there is nothing to measure.')

const { module } = await runnerImport('./bench/main.ts')
const missed = await module.bench({ parts, write: values.write === true, port: Number(values.port) })
if (values.write) await runTool('oxfmt/bin/oxfmt', ['docs/figures.md'], { quiet: true })
if (missed.length > 0) giveUp(`Not as it is asked for:\n${missed.map((line) => `  ${line}`).join('\n')}`)
