import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { cruise, type ICruiseOptions } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { describe, expect, it, onTestFinished, test } from 'vitest'

import { sourceFiles } from './sourceFiles.ts'

async function graphOf(folders: string[], options: ICruiseOptions = {}) {
  const rules = await extractDepcruiseOptions('./.dependency-cruiser.mjs')
  const { output } = await cruise(folders, { ...rules, ...options })
  if (typeof output === 'string') throw new Error(output)
  return output
}

test('imports point one way', { timeout: 60_000 }, async () => {
  const { summary } = await graphOf(['src', 'mocks', 'tests'])

  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  // Without a parser for TypeScript the cruiser sees no file at all and calls that success.
  expect(summary.totalCruised).toBeGreaterThanOrEqual(sourceFiles('src', 'mocks', 'tests').length)
})

/** One file that breaks each rule: a rule that a typing error has switched off would be believed for ever. */
const trespasses = [
  ['no-cycles', 'src/domain/money.ts', './order.ts'],
  ['imports-resolve', 'src/domain/money.ts', './gone.ts'],
  ['what-ships-needs-no-development-package', 'src/app/main.ts', 'msw'],
  ['domain-knows-only-the-schema-library', 'src/domain/money.ts', 'zustand'],
  ['server-knows-only-domain', 'src/server/app.ts', '#app/main.ts'],
  ['app-knows-only-domain', 'src/app/main.ts', '#server/app.ts'],
  ['nobody-imports-tests', 'src/app/main.ts', '../domain/money.test.ts'],
  ['mocks-are-for-mocks-and-tests', 'src/app/main.ts', '#mocks/world.ts'],
  ['screens-are-strangers', 'src/app/screens/cart/CartScreen.ts', '../group/GroupScreen.ts'],
  ['shop-does-not-draw', 'src/app/shop/shop.ts', '../screens/group/GroupScreen.ts'],
  ['ui-is-below-the-screens', 'src/app/ui/card.ts', '../screens/group/GroupScreen.ts'],
  ['api-and-host-are-below-the-shop', 'src/app/api/client.ts', '../shop/shop.ts'],
  ['one-door-to-vk', 'src/app/main.ts', '@vkontakte/vk-bridge'],
  ['one-door-to-the-database', 'src/server/app.ts', 'pg'],
  ['ids-come-from-the-world', 'src/server/app.ts', 'uuid'],
  ['server-is-web-standard', 'src/server/app.ts', 'node:fs'],
  ['only-main-imports-node-adapters', 'src/server/app.ts', './files.node.ts'],
] as const

describe('a trespass is noticed', () => {
  it.each(trespasses)('%s', { timeout: 60_000 }, async (rule, from, imported) => {
    const folder = houseWith({ [from]: `import '${imported}'` })

    const { summary } = await graphOf(['src', 'mocks'], { baseDir: folder, preserveSymlinks: true })

    expect(summary.violations.filter((violation) => violation.from === from).map((found) => found.rule.name)).toContain(
      rule,
    )
  })
})

/** A small house in which everything that a trespass names stands, and one line is wrong. */
function houseWith(trespass: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-house-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const places = [...trespasses.map(([, from]) => from), ...imported]
  const quiet = Object.fromEntries(places.map((path) => [path, 'export {}']))
  for (const [path, text] of Object.entries({ ...quiet, 'src/domain/order.ts': `import './money.ts'`, ...trespass })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  copyFileSync('package.json', join(folder, 'package.json'))
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  return folder
}

const imported = [
  'mocks/world.ts',
  'src/app/screens/group/GroupScreen.ts',
  'src/domain/money.test.ts',
  'src/server/files.node.ts',
]
