import { appLinkIn } from '../network/appLink.ts'

const LINK = /"(https:\/\/[^"]+#[^"]*)"/g

/** The shop's page for the open web, whose way into its network leads into the pretend one, at the root of this address. */
export async function previewPage(answer: Response): Promise<Response> {
  const page = await answer.text()
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(page.replace(LINK, insteadOf), { status: answer.status, headers })
}

function insteadOf(quoted: string, link: string): string {
  const into = appLinkIn(link)
  // Whoever the network begins with follows it: a page of the open web knows nobody.
  return into ? `"/?as=anna&amp;open=${encodeURIComponent(into.fragment.replace(/^\//, ''))}"` : quoted
}
