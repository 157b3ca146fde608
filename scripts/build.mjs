// What ships: the static mini-app in dist/app, the server and its commands in dist/server.
import { build, forNode, miniApp } from './building.mjs'

const serverEntries = {
  main: 'src/server/main.ts',
  import: 'src/server/commands/import.ts',
}

const entries = Object.entries(serverEntries).map(([name, path]) => `${name}=${path}`)

await build([...miniApp, { name: 'the server', work: () => forNode('dist/server', ...entries) }])
