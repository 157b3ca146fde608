import { expect, it } from 'vitest'

import { webViewFile, webViewPage } from './webViewPage.ts'

const html = '<!doctype html><html><head><script src="app.js"></script></head></html>'
const page = (body: string, type: string) => new Response(body, { headers: { 'content-type': type, etag: '"1"' } })

it('the mini-app’s page becomes its device before anything else in it runs', async () => {
  const served = await webViewPage(page(html, 'text/html; charset=utf-8'))

  expect(await served.text()).toContain('<head><script src="webView.js"></script><script src="app.js">')
  expect(served.headers.get('etag')).toBe('"1"')
})

it('what is no page is served as it is', async () => {
  expect(await (await webViewPage(page('<head>', 'text/plain'))).text()).toBe('<head>')
})

it('the script stands beside the page', async () => {
  const script = webViewFile()

  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect(await script.text()).toContain('AndroidBridge')
})
