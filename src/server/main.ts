import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { EnvironmentWrong, readEnvironment } from './environment.ts'
import { createLog } from './serving/logs.node.ts'
import { serve } from './serving/serve.node.ts'

// `npm run serve`: the real shop, built into dist/server, beside the mini-app in dist/app.
if (existsSync('.env')) process.loadEnvFile('.env')
try {
  const environment = readEnvironment(process.env)
  const log = createLog(environment.LOG_LEVEL)
  const { url, stop } = await serve(environment, log, join(import.meta.dirname, '../app'))
  log.info({ url }, 'The shop is open')

  let stopping = false
  const onSignal = (signal: string) => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'The shop is closing')
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'The shop did not close cleanly')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal)
} catch (error) {
  if (!(error instanceof EnvironmentWrong)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
