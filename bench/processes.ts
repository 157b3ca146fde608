import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'

type Starting = Readonly<{ args: readonly string[]; cwd: string; env?: Readonly<Record<string, string>> }>

/** Another Node process, which ends with this one. */
export function startNode({ args, cwd, env = {} }: Starting): ChildProcess {
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...OUTSIDE, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

/** Vite, which loads the benchmark, tells its process that this is development. What is measured is not. */
const { NODE_ENV: _, ...OUTSIDE } = process.env

/** Runs a Node process to its end and answers with what it said. */
export async function runNode(starting: Starting): Promise<string> {
  const child = startNode(starting)
  const [said, code] = await Promise.all([child.stdout ? text(child.stdout) : '', exitOf(child)])
  if (code !== 0) throw new Error(`${starting.args.join(' ')} ended with ${code}: ${said}`)
  return said
}

export type Served = Readonly<{ port: number; pid: number; firstAnswerAfter: number; stop: () => Promise<void> }>

/** A server that is asked until it answers; `firstAnswerAfter` counts from the start of its process, in milliseconds. */
export async function startServer(starting: Starting, port: number, path: string): Promise<Served> {
  const started = performance.now()
  const child = startNode({ ...starting, env: { ...starting.env, PORT: String(port) } })
  child.stdout?.resume()
  const { pid } = child
  if (pid === undefined) throw new Error(`${starting.args.join(' ')} did not start`)
  while (!(await answers(port, path))) {
    if (child.exitCode !== null) throw new Error(`${starting.args.join(' ')} ended with ${child.exitCode}`)
    await pause(5)
  }
  const firstAnswerAfter = performance.now() - started
  return {
    port,
    pid,
    firstAnswerAfter,
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await exitOf(child)
    },
  }
}

export const exitOf = async (child: ChildProcess): Promise<number> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? 128
}

async function answers(port: number, path: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
  await response?.arrayBuffer()
  return response?.ok ?? false
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Memory that a process has now, and the most it has had, in bytes. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024
  return { now: field('VmRSS'), peak: field('VmHWM') }
}
