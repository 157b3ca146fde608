import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { sourceFiles } from './sourceFiles.ts'

/** A rule's row in `docs/invariants.md`: its name and one sentence. */
const RULE = /^\| ([A-Z]+-\d\d) +\| (\S.*?) +\|$/gm
/** A rule named at the end of a title: `… [SEAT-01]'`, `… [SEAT-01] [MONEY-02]'`. */
const NAMED = /\[([A-Z]+-\d\d)\](?=(?: \[[A-Z]+-\d\d\])*['"`])/g

const rules = [...readFileSync('docs/invariants.md', 'utf8').matchAll(RULE)].map(([, name = '', says = '']) => ({
  name,
  says,
}))
const tests = sourceFiles('src', 'mocks', 'tests').filter(
  (path) => path.includes('.test.') || path.startsWith('tests/'),
)
const named = tests.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(NAMED)].map(([, name = '']) => ({ name, path })),
)

describe('the invariants', () => {
  it('are proven: a test names each of them', () => {
    const proven = new Set(named.map(({ name }) => name))

    expect(rules.length).toBeGreaterThan(50)
    expect(rules.filter(({ name }) => !proven.has(name))).toEqual([])
  })

  it('are written down: a test names none that is not', () => {
    const known = new Set(rules.map(({ name }) => name))

    expect(named.filter(({ name }) => !known.has(name))).toEqual([])
  })

  it('are one sentence each, under a name that is used once', () => {
    const names = rules.map(({ name }) => name)

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(rules.filter(({ says }) => !says.endsWith('.'))).toEqual([])
  })
})
