import { webViewScript } from '../host/webViewScript.ts'

/** The mini-app's built page with one line more: the script that makes of it what its device would. */
export async function webViewPage(page: Response): Promise<Response> {
  if (!page.ok || !page.headers.get('content-type')?.startsWith('text/html')) return page
  const headers = new Headers(page.headers)
  headers.delete('content-length')
  const html = (await page.text()).replace('<head>', '<head><script src="webView.js"></script>')
  return new Response(html, { status: page.status, headers })
}

export const webViewFile = (): Response =>
  new Response(webViewScript(null), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
