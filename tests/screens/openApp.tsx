import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { onTestFinished } from 'vitest'

import { App } from '#app/App.tsx'
import type { Host } from '#app/host/host.ts'
import { fetchOtherScreens } from '#app/screens.tsx'
import { openShop as openAppsShop } from '#app/shop/openShop.ts'
import type { Someone } from '#mocks/builders.ts'
import { sqlite } from '#tests/conformance/harness/engines.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { openShop, type ShopOptions, type TestShop } from '#tests/conformance/harness/shop.ts'

import { arrives } from './arrives.ts'
import { pretendHost } from './pretendHost.ts'

/** The server that ships, in memory, with one shop whose clock stands still until told; closed when its test ends. */
export async function openServer(options: ShopOptions = {}): Promise<TestShop> {
  const server = await openShop(sqlite, { payments: sandbox(), ...options })
  onTestFinished(() => server.close())
  return server
}

type Visit = Readonly<{
  /** Null: a plain browser. */
  as: Someone | null
  /** Which screen the link led to. */
  at: string
  host?: Partial<Host>
  /** The shop's advertising account. */
  pixel?: string
  /** What happens to calls on their way. */
  way?: (send: typeof fetch) => typeof fetch
}>

/** Somebody opens the mini-app by a link, in front of that server. */
export async function openApp(server: TestShop, { as, at, host: given = {}, pixel, way = (send) => send }: Visit) {
  location.hash = `#${at}`
  const { host, asked } = pretendHost(as ? await arrives(server, as) : '', given)
  const shop = openAppsShop({
    base: 'http://shop.test/api/',
    fetch: way((input, init) => server.app.fetch(new Request(input, init))),
    host,
    fragment: at,
    localNow: server.world.now,
    pixel: pixel ?? null,
  })
  await fetchOtherScreens()
  const person = userEvent.setup()
  const screen = render(<App shop={shop} />)
  onTestFinished(() => {
    history.replaceState(null, '', '#/')
  })
  await shop.launchAgain()
  return { screen, person, asked, shop }
}
