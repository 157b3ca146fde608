import { readFileSync } from 'node:fs'

type Account = Readonly<{ uid: number; gid: number }>

/** PostgreSQL refuses to run as root: there, the account to run it as; elsewhere nothing has to change. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and /etc/passwd has neither `postgres` nor `nobody`')
}
