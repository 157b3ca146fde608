import { openGate } from '#server/serving/gate.node.ts'
import { createLog } from '#server/serving/logs.node.ts'

import { demoFeedFile, miniAppFolder, pageFolder } from './machine/folders.node.ts'
import { createMachineSite } from './machine/machineGate.node.ts'
import { openMachine } from './machine/openMachine.node.ts'
import { tellProgress } from './machine/tellProgress.ts'
import { filesAt } from './services/demoPictures.ts'

// `npm start`: the shipped server in one process with a pretend network around it.
const { HOST: host = '127.0.0.1', DATA: folder = '.data', LOG_LEVEL: level = 'error' } = process.env
const port = Number(process.env['PORT'] ?? 5170)
const root = `http://localhost:${port}/`

const log = createLog(level === 'info' || level === 'warn' ? level : 'error')
const progress = tellProgress(process.stdout)
const machine = await openMachine({ folder, root, feed: demoFeedFile, log, onProgress: progress.step })
progress.end()

const site = createMachineSite({
  miniApp: miniAppFolder,
  page: pageFolder,
  shop: machine.app,
  network: machine.network,
  stage: machine.stage,
  previews: machine.previews,
  noFiles: filesAt('../pictures/'),
})
const gate = await openGate(async (request) => site(request), { host, port })
process.stdout.write(
  `\nРядом and its shop are open: http://localhost:${gate.address.port}/\nCtrl+C closes them; what happened is kept in ${folder}/\n`,
)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1)
    stopping = true
    void Promise.all([machine.stop(), gate.close(1_000)]).finally(() => process.exit(0))
  })
}
