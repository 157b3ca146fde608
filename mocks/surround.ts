import { createApi } from '#app/api/client.ts'
import { launch } from '#app/api/launch.ts'

import { demoApp } from './demoApp.ts'
import { networkClient } from './network/client.ts'
import type { Places } from './places.ts'
import type { Controls, Surroundings } from './ui/surroundings.ts'

type Hands = Readonly<{
  controls: Controls
  /** How the network's own page asks the shop. */
  fetch: typeof globalThis.fetch
}>

/** What the page stands on, once servers answer at these places: the shop says of itself what anybody may hear. */
export async function surround(
  { app, api, network, pictures }: Places,
  { controls, fetch }: Hands,
): Promise<Surroundings> {
  const guest = { token: () => null, renewed: () => {}, signInAgain: () => Promise.resolve(false) }
  const { shop } = await launch({ base: api, fetch, launchString: '', fragment: '/cart' })
  return {
    network: networkClient(network, window.fetch.bind(window)),
    shop: createApi({ base: api, fetch, session: guest }),
    filesBase: new URL(shop.filesBase, app).href,
    appLink: shop.appLink,
    app: { ...demoApp, name: shop.name, address: app },
    pictures,
    controls,
  }
}
