import { existsSync, readFileSync } from 'node:fs'

import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { filesIn, sourceFiles } from './sourceFiles.ts'

const read = (path: string) => readFileSync(path, 'utf8')
/** Without what is said about it. */
const codeOf = (path: string) => read(path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const isTest = (path: string) => path.includes('.test.')

describe('public/', () => {
  it('serves these files as they are, and nothing that slipped in', () => {
    expect(filesIn('public').toSorted()).toEqual(['public/icon-192.png', 'public/icon-512.png', 'public/icon.svg'])
  })
})

describe('what ships', () => {
  it('does not know that a pretend world exists', () => {
    const pages = ['index.html', 'pay.html', 'manifest.json'].filter((path) => existsSync(path))
    const shipped = [...filesIn('src').filter((path) => !isTest(path)), ...pages]

    expect(shipped.filter((path) => /\bmock(s|ing|ed)?\b|\bmsw\b|mockServiceWorker/i.test(codeOf(path)))).toEqual([])
  })
})

describe('code', () => {
  const code = [...sourceFiles('src', 'mocks', 'tests', 'bench'), ...filesIn('scripts')]

  it('is finished: what is left to do is an issue, not a comment', () => {
    // Spelt so that this line is not itself one.
    const unfinished = /\b(TO[D]O|FIX[M]E|XX[X])\b/

    expect(code.filter((path) => unfinished.test(read(path)))).toEqual([])
  })

  it('stays in files that one sitting can read', () => {
    const pages = filesIn('src')
      .concat(filesIn('mocks'))
      .filter((path) => /\.(css|html)$/.test(path))
    const tooLong = [...code, ...pages].filter((path) => read(path).split('\n').length > 251)

    expect(tooLong).toEqual([])
  })

  it('has no test that is passed over', () => {
    const passedOver = /\b(it|test|describe)\.(skip|only|todo|fixme|skipIf|runIf)\b/

    expect(sourceFiles('src', 'mocks', 'tests').filter((path) => passedOver.test(read(path)))).toEqual([])
  })
})

const documents = ['README.md', 'README.ru.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs')].filter(
  (path) => path.endsWith('.md') && existsSync(path),
)

describe.each(documents)('%s', (document) => {
  it('names paths that exist', () => {
    expect(pathsNamedIn(document).filter((path) => !existsSync(path))).toEqual([])
  })

  it('names commands that exist', () => {
    const { scripts } = v.parse(
      v.object({ scripts: v.record(v.string(), v.string()) }),
      JSON.parse(read('package.json')),
    )
    const named = [...read(document).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name)

    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

/** In backticks, or as a link from where the document stands. Patterns (`src/server/<word>/`) name no one path. */
function pathsNamedIn(document: string): string[] {
  const text = read(document)
  const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/') + 1) : ''
  const quoted = [...text.matchAll(/`((?:src|mocks|tests|scripts|docs|bench|public|\.ci|\.github)\/[^`\s]*)`/g)]
  const linked = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)]
  const paths = [...quoted.map(([, path = '']) => path), ...linked.map(([, path = '']) => folder + path)]
  return paths.filter((path) => !/[*<{…:]/.test(path))
}
