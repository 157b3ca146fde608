import { cpSync } from 'node:fs'
import { join } from 'node:path'

import react from '@vitejs/plugin-react'
import { build, defineConfig } from 'vite'

import { webView } from './vite.webView.ts'
import { pretendWorker } from './vite.worker.ts'

process.env['VITE_ROOT'] = './'
process.env['VITE_APP_PAGE'] = './app/'
process.env['VITE_PICTURES'] = './pictures/'

const project = join(import.meta.dirname, '..')
const demo = join(project, 'dist/demo')

/** The whole world as static files: the network's page with the servers in it, the mini-app, its pay page, pictures and the worker. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [
    react(),
    {
      name: 'vmeste:demo-around',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'pretendWorker.js', source: pretendWorker(['app/api/', 'network/']) })
      },
      async closeBundle() {
        cpSync(join(import.meta.dirname, 'demo/pictures'), join(demo, 'pictures'), { recursive: true })
        const inApp = (config: string, emptyOutDir: boolean) => ({
          root: project,
          configFile: join(project, config),
          logLevel: 'warn' as const,
          build: { outDir: join(demo, 'app'), emptyOutDir },
        })
        await build({ ...inApp('vite.config.ts', true), plugins: [webView()] })
        await build(inApp('vite.pay.config.ts', false))
      },
    },
  ],
  build: {
    outDir: demo,
    emptyOutDir: true,
    target: 'es2022',
    // The whole server is in this page, and it is loaded once.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        // SQLite looks for its wasm beside its script under its own name, whatever the build calls it.
        assetFileNames: ({ names }) =>
          names.includes('sqlite3.wasm') ? 'assets/sqlite3.wasm' : 'assets/[name]-[hash][extname]',
      },
    },
  },
})
