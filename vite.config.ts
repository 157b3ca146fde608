import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { hosting } from './scripts/hosting.mjs'
import { lightVkui, pure, shortName } from './scripts/lightVkui.mjs'
import { minified } from './scripts/minified.mjs'
import { plainContract } from './scripts/plainContract.mjs'

process.env['VITE_API_BASE'] ??= 'api/'
// The code of an advertising account's pixel. Without one nobody is told anything.
process.env['VITE_PIXEL'] ??= ''

export default defineConfig({
  // The app stands wherever it is put: at a domain's root, below a path, in VK's hosting.
  base: './',
  plugins: [react(), lightVkui(), plainContract(), minified(), hosting({ apiBase: process.env['VITE_API_BASE'] })],
  // Components bring their own CSS. Exactly this import: `@vkontakte/vkui/dist/…` are files.
  resolve: {
    alias: [
      { find: /^@vkontakte\/vkui$/, replacement: '@vkontakte/vkui/dist/cssm' },
      // wouter brings this for older Reacts; ours has it built in.
      { find: 'use-sync-external-store/shim/index.js', replacement: 'react' },
    ],
  },
  // VKUI has thousands of class names, and each is sent twice: in the CSS and in the code.
  css: { modules: { generateScopedName: shortName } },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html'],
      treeshake: { moduleSideEffects: pure, manualPureFunctions: ['endpoint'] },
      // Few files compress better than many, and are fewer requests: what the first visit needs, what it counts a
      // moment later, what a link may open, and the rest.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            { name: 'counters', test: /\/src\/app\/(ui\/(Bell|CartCounter)\.tsx|focusScreen\.ts)$/, priority: 3 },
            { name: 'group', test: /\/src\/app\/screens\/group\/later\//, priority: 2 },
            { name: 'sharing', test: /\/src\/app\/ui\/share\/(?!thingToShare|sheets|QrCard|drawStory)/, priority: 2 },
            { name: 'meeting', test: /\/src\/app\/screens\/(product|reviews|group|groupCheckout)\//, priority: 1 },
            { name: 'ordering', test: /\/src\/app\/(screens\/|host\/vk(?!Host|Ask)|shop\/tellTimeZone)/, priority: 0 },
          ],
        },
      },
    },
  },
})
