// Installs what package-lock.json asks for, unless it already stands in node_modules.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { giveUp, root, run, seconds } from './run.mjs'

const OLDEST_NODE = [20, 19]

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const stamp = join(root, 'node_modules/.lock-hash')
// Packages with binaries differ by machine: a folder carried to another one is not installed there.
const wanted = createHash('sha256').update(`${process.platform} ${process.arch}\n${lockText}`).digest('hex')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  giveUp(`This is Node ${process.versions.node}; vmeste needs ${OLDEST_NODE.join('.')} or newer: https://nodejs.org`)
}
if (!isStamped()) {
  if (!standsThere()) await install()
  writeFileSync(stamp, wanted)
}

function isStamped() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

/** After `npm install something` by hand it may all be there already, and is not installed a second time. */
function standsThere() {
  return requiredPackages().every(([path, { version }]) => {
    const manifest = join(root, path, 'package.json')
    return (
      existsSync(manifest) && (version === undefined || JSON.parse(readFileSync(manifest, 'utf8')).version === version)
    )
  })
}

function requiredPackages() {
  const { packages } = JSON.parse(lockText)
  return Object.entries(packages).filter(([path, what]) => path.startsWith('node_modules/') && isForHere(what))
}

/** Optional packages are mostly binaries for other machines. */
function isForHere({ optional, os, cpu, libc }) {
  if (!optional) return true
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc)
}

async function install() {
  const start = performance.now()
  const paths = requiredPackages().map(([path]) => join(root, path, 'package.json'))
  const show = () => {
    const there = paths.filter((path) => existsSync(path)).length
    const line = `Installing packages: ${there} of ${paths.length}, ${seconds(start)}`
    process.stdout.write(process.stdout.isTTY ? `\r${line}  ` : `${line}\n`)
  }
  process.stdout.write('Installing packages, once: half a minute to a few, by the network\n')
  const watch = setInterval(show, process.stdout.isTTY ? 500 : 10_000)
  // `npm start` on a machine with NODE_ENV=production builds too, so it needs the tools as well.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false']
  const code = await npm(args)
  clearInterval(watch)
  show()
  if (process.stdout.isTTY) process.stdout.write('\n')
  if (code !== 0) giveUp('npm ci failed: see its message above. Behind a proxy, check `npm config get registry`.')
}

function npm(args) {
  const cli = process.env['npm_execpath']
  return cli?.endsWith('npm-cli.js')
    ? run(process.execPath, [cli, ...args], { quiet: true })
    : run('npm', args, { quiet: true })
}
