import { minify } from '@swc/core'

/** A second pass over what Vite has minified: it takes 2 % off React, which is half of the first visit. */
export const minified = () => ({
  name: 'vmeste:minified',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = (await minify(file.code, OPTIONS)).code
  },
})

const OPTIONS = {
  module: true,
  ecma: 2022,
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  mangle: { toplevel: true },
}
