import { defineConfig, mergeConfig } from 'vite'

import app from '../vite.config.ts'
import { pretendNetwork } from './vite.dev.ts'
import { webView } from './vite.webView.ts'

process.env['VITE_ROOT'] = '../'
process.env['VITE_APP_PAGE'] = '../'
process.env['VITE_PICTURES'] = './demo/pictures/'

/** `npm run dev`: the mini-app as it is developed, with the pretend network around it. */
export default mergeConfig(
  app,
  defineConfig({
    plugins: [pretendNetwork(), webView()],
    // What is built for a telephone has the shortest names; in development a person reads them.
    css: { modules: { generateScopedName: '[name]-[local]-[hash:base64:5]' } },
    optimizeDeps: {
      entries: ['index.html', 'pay.html', 'mocks/index.html'],
      // It finds its wasm beside itself.
      exclude: ['@sqlite.org/sqlite-wasm'],
    },
  }),
)
