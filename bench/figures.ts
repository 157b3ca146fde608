import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import { type Findings, inMarkdown } from './findings.ts'

const FILE = 'docs/figures.md'

const HEADING = `# Figures

Written by \`npm run bench -- --write\`; each part says when, of which commit and on which machine it was measured.
What is asked of a figure stands beside it in brackets; ✗ marks what is not so.
`

/** Puts a part's figures in the place of its older ones. */
export function writeFigures(findings: Findings, run: string): void {
  const [, ...sections] = (existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').split(/^(?=## )/m)
  const section = `${inMarkdown(findings)}\n\n_${run}._\n`
  const isOlder = (other: string) => other.startsWith(`## ${findings.title}\n`)
  const kept = sections.some(isOlder)
    ? sections.map((other) => (isOlder(other) ? section : other.trimEnd().concat('\n')))
    : [...sections.map((other) => other.trimEnd().concat('\n')), section]
  writeFileSync(FILE, [HEADING, ...kept].join('\n'))
}
