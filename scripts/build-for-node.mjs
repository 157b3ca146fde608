// node scripts/build-for-node.mjs OUT_DIR name=entry.ts …
// Node 20 does not run TypeScript: what runs in Node is built first, with most of its packages left in node_modules.
import { join } from 'node:path'

import { build } from 'vite'

import { giveUp, root } from './run.mjs'

// Built in, because Node takes longer to find and read their hundreds of files than the shop takes to open.
const builtIn = ['kysely', 'hono', '@hono/node-server', 'valibot', 'uuid', '@orama/stemmers', 'thumbhash', 'saxes']

const [outDir, ...entries] = process.argv.slice(2)
const input = Object.fromEntries(
  entries.map((entry) => entry.split('=')).map(([name, path]) => [name, join(root, path)]),
)

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: builtIn },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' } },
  },
}).catch((error) => giveUp(error.message))
