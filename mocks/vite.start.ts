import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

process.env['VITE_ROOT'] = './'
process.env['VITE_APP_PAGE'] = './app/'
process.env['VITE_PICTURES'] = './pictures/'

/** The network's page for `npm start`, where servers answer from the machine and nothing runs in the page. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [
    react(),
    {
      name: 'vmeste:machine-page',
      transformIndexHtml: { order: 'pre', handler: (html) => html.replace('./main.tsx', './machine.tsx') },
    },
  ],
  build: { outDir: '../dist/start/page', emptyOutDir: true, target: 'es2022' },
})
