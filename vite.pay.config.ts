import { defineConfig } from 'vite'

import app from './vite.config.ts'

/** The pay page stands alone, as any provider's does: it shares no file with the mini-app, and neither makes the other heavier. */
export default defineConfig({
  ...app,
  build: {
    ...app.build,
    emptyOutDir: false,
    rolldownOptions: { ...app.build?.rolldownOptions, input: ['pay.html'], output: {} },
  },
})
