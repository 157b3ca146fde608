export type Places = Readonly<{
  /** The mini-app's own page. */
  app: string
  /** The shop's API; ends with a slash. */
  api: string
  network: string
  /** Ends with a slash. */
  pictures: string
  /** Below it stands everything; ends with a slash. */
  root: string
}>

/** Where everything stands around the network's page, as its build has written into it. */
export function placesIn({ documentElement, baseURI }: Document): Places {
  const written = (name: string) => new URL(documentElement.dataset[name] ?? '', baseURI).href
  const [root, app, pictures] = [written('root'), written('app'), written('pictures')]
  return { root, app, pictures, api: new URL('api/', app).href, network: new URL('network', root).href }
}
