import { giveUp, runScript, runTool, seconds } from './run.mjs'

export const vite = (...args) => runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...args])

/** `entries` are `name=path`. */
export const forNode = (outDir, ...entries) => runScript('build-for-node', [outDir, ...entries])

/** The static mini-app, with the page that shows its API. The first step empties dist/app. */
export const miniApp = [
  { name: 'the mini-app', work: () => vite() },
  { name: 'the pay page', work: () => vite('--config', 'vite.pay.config.ts') },
  { name: "the API's page", work: () => runScript('api-docs', ['dist/app/docs']) },
]

/** One after another, each with its name and how long it took. */
export async function build(steps) {
  for (const [index, { name, work }] of steps.entries()) {
    const start = performance.now()
    process.stdout.write(`Building ${index + 1} of ${steps.length}: ${name} … `)
    if ((await work()) !== 0) giveUp(`Building ${name} failed: see above.`)
    process.stdout.write(`${seconds(start)}\n`)
  }
}
