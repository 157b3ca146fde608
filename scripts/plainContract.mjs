const lines = /\/src\/domain\/contract\/[^/]+\.ts$/

/**
 * What the lines of the contract say for the API document is left out of the mini-app: nobody reads it there, and a
 * first visit would fetch it.
 */
export const plainContract = () => ({
  name: 'vmeste:plain-contract',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => (lines.test(id) ? { code: withoutSummaries(code), map: null } : null),
})

const withoutSummaries = (code) => code.replace(/(\bsummary:\s*)'(?:[^'\\\n]|\\.)*'/g, "$1''")
