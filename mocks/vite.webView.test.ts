import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build, type Rolldown } from 'vite'
import { expect, it, onTestFinished } from 'vitest'

import { webView } from './vite.webView.ts'

it('a mini-app that is built for the pretend network becomes its device first', async () => {
  const root = mkdtempSync(join(tmpdir(), 'vmeste-web-view-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'index.html'), '<html><head><script type="module" src="./app.js"></script></head></html>')
  writeFileSync(join(root, 'app.js'), 'console.log(1)')

  const plugins = [webView()]
  const { output } = (await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'silent',
    plugins,
    build: { write: false },
  })) as Rolldown.RolldownOutput

  const page = output.find(({ fileName }) => fileName === 'index.html')
  const scripts = page?.type === 'asset' ? [...String(page.source).matchAll(/src="([^"]*)"/g)] : []
  expect(scripts.map(([, src]) => src)).toEqual(['./webView.js', expect.stringContaining('assets/')])
  expect(output.map(({ fileName }) => fileName)).toContain('webView.js')
})
