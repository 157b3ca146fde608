import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a program in the project's folder, shows what it prints, and answers with its exit code. */
export function run(program, args, { env, quiet = false } = {}) {
  const stdio = ['ignore', quiet ? 'ignore' : 'inherit', 'inherit']
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(signal ? 128 : (code ?? 1)))
  })
}

/** A script of a package in node_modules, called through node: the same on every system, without a shell. */
export const runTool = (script, args, options) =>
  run(process.execPath, [join(root, 'node_modules', script), ...args], options)

/** Another script of this folder. */
export const runScript = (name, args = [], options) =>
  run(process.execPath, [join(root, 'scripts', `${name}.mjs`), ...args], options)

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** An end that a person can read: what happened and what to do, and no stack. */
export function giveUp(message) {
  process.stderr.write(`\n${message}\n`)
  process.exit(1)
}
