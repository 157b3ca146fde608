import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** What figures depend on: the code, the machine, the versions, the day. */
export function describeRun(postgresVersion: string): string {
  const [cpu] = cpus()
  return [
    new Date().toISOString().slice(0, 10),
    `commit ${commit()}`,
    `${cpus().length} × ${cpu?.model.trim() ?? 'an unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgresVersion}`,
  ].join(', ')
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src', 'index.html', 'vite.config.ts', 'package-lock.json') !== ''
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes not committed' : ''}`
}
