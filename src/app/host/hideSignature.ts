type Page = Readonly<{ location: Location; history: History; sessionStorage: Storage }>

/**
 * Takes the host's signature out of the address once the app has started: an address that is copied, kept in a history
 * or sent along is then nobody's key. index.html puts it back while the page is loaded anew; a browser that keeps
 * nothing for frames would lose it, so there the address stays as it is.
 */
export function hideSignature(page: Page): void {
  const { search, hash } = page.location
  const [signature] = /&sign=[^&]*/.exec(search) ?? []
  if (signature === undefined) return
  const rest = search.replace(signature, '')
  try {
    page.sessionStorage.setItem(rest, signature)
  } catch {
    return
  }
  page.history.replaceState(page.history.state, '', rest + hash)
}
