// What ships: the static mini-app with the page that shows its API in dist/app, the server and its commands in dist/server.
import { giveUp, runScript, runTool, seconds } from './run.mjs'

const serverEntries = {
  main: 'src/server/main.ts',
  import: 'src/server/commands/import.ts',
}

const forNode = Object.entries(serverEntries).map(([name, path]) => `${name}=${path}`)

await step('The mini-app, dist/app', () => runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']))
const payPage = ['build', '--config', 'vite.pay.config.ts', '--logLevel', 'warn']
await step('The pay page, dist/app/pay.html', () => runTool('vite/bin/vite.js', payPage))
await step("The API's page, dist/app/docs", () => runScript('api-docs', ['dist/app/docs']))
await step('The server, dist/server', () => runScript('build-for-node', ['dist/server', ...forNode]))

async function step(name, work) {
  const start = performance.now()
  if ((await work()) !== 0) giveUp(`${name}: the build failed, see above.`)
  process.stdout.write(`${name}: ${seconds(start)}\n`)
}
