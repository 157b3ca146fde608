// Keeps a test PostgreSQL running exactly as long as whoever started it. Its stdin is a pipe, and the system closes a
// pipe when the process at its other end is gone, however it went.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const { command, args, folder, uid, gid } = JSON.parse(process.argv[2])

const server = spawn(command, args, { cwd: folder, uid, gid, stdio: ['ignore', 'inherit', 'inherit'] })
// Immediate shutdown: what it holds is thrown away in the next line.
const end = () => server.kill('SIGQUIT')

process.stdin.on('close', end).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
server.on('error', (error) => process.stderr.write(`${error.message}\n`))
server.on('close', (code) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(code ?? 1)
})
