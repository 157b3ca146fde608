// What ships: the static mini-app in dist/app, the server and its commands in dist/server.
import { join } from 'node:path'

import { giveUp, root, run, runTool, seconds } from './run.mjs'

const serverEntries = {
  main: 'src/server/main.ts',
  import: 'src/server/commands/import.ts',
}

await step('The mini-app, dist/app', () => runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']))
await step('The server, dist/server', () => {
  const entries = Object.entries(serverEntries).map(([name, path]) => `${name}=${path}`)
  return run(process.execPath, [join(root, 'scripts/build-for-node.mjs'), 'dist/server', ...entries])
})

async function step(name, work) {
  const start = performance.now()
  if ((await work()) !== 0) giveUp(`${name}: the build failed, see above.`)
  process.stdout.write(`${name}: ${seconds(start)}\n`)
}
