import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { hosting } from './scripts/hosting.mjs'

process.env['VITE_API_BASE'] ??= 'api/'

export default defineConfig({
  // The app stands wherever it is put: at a domain's root, below a path, in VK's hosting.
  base: './',
  plugins: [react(), hosting({ apiBase: process.env['VITE_API_BASE'] })],
  // Components bring their own CSS. Exactly this import: `@vkontakte/vkui/dist/…` are files.
  resolve: { alias: [{ find: /^@vkontakte\/vkui$/, replacement: '@vkontakte/vkui/dist/cssm' }] },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html'] },
  },
})
