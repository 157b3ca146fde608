import { renderHook } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import type { InvitedTo } from '#domain/invitation.ts'
import { SECOND } from '#domain/time.ts'
import { aProduct, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { arrives } from '#tests/screens/arrives.ts'
import { openServer } from '#tests/screens/openApp.tsx'
import { pretendHost } from '#tests/screens/pretendHost.ts'

import { openShop } from './openShop.ts'
import { ShopProvider } from './ShopProvider.tsx'
import { useInvitingLink } from './useInvitingLink.ts'

const WHOSE = /\?from=[\w-]{10}$/

describe('a link to send', () => {
  afterEach(() => void vi.useRealTimers())

  /** The link to the shop's only product, over a network that takes so long to hear whose it is. */
  async function linkOf(as: Someone | null, server: TestShop, slow = 0) {
    const { id: productId } = await server.sells(aProduct({ name: 'Чай' }))
    const shop = openShop({
      base: 'http://shop.test/api/',
      fetch: async (input, init) => {
        if (new Request(input, init).url.endsWith('/me/invitations'))
          await new Promise((resolve) => setTimeout(resolve, slow))
        return await server.app.fetch(new Request(input, init))
      },
      host: pretendHost(as ? await arrives(server, as) : '').host,
      fragment: '/',
      localNow: server.world.now,
    })
    await shop.launchAgain()
    const to: InvitedTo = { screen: 'product', productId }
    const wrapper = ({ children }: PropsWithChildren) => <ShopProvider value={shop}>{children}</ShopProvider>
    return renderHook(() => useInvitingLink(to, { wanted: false }), { wrapper }).result.current
  }

  it('says whose it is, however slow the network', async () => {
    const link = await linkOf(PEOPLE.anna, await openServer(), 8 * SECOND)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

    const known = link.whenKnown()
    await vi.advanceTimersByTimeAsync(8 * SECOND)

    expect((await known).inside).toMatch(WHOSE)
  })

  it('leads those who are not in the network to a page that shows itself to anybody, and says whose it is there too', async () => {
    const link = await linkOf(PEOPLE.anna, await openServer({ settings: { publicUrl: 'https://shop.example/' } }))

    const { inside, outside } = await link.whenKnown()

    expect(inside).toMatch(/^https:\/\/vk\.com\/app\d+#\/product\//)
    expect(outside).toMatch(/^https:\/\/shop\.example\/p\/[\w-]+\?from=[\w-]{10}$/)
  })

  it('leads there all the same when the shop is never heard', async () => {
    const link = await linkOf(PEOPLE.anna, await openServer(), 60 * SECOND)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

    const known = link.whenKnown()
    await vi.advanceTimersByTimeAsync(10 * SECOND)

    expect((await known).inside).toMatch(/^https:\/\/vk\.com\/app\d+#\/product\/[\w-]+$/)
  })

  it('leads to the shop’s own page where it is in no network', async () => {
    const server = await openServer()
    await server.world.transaction((tx) => tx.deleteFrom('shop_host').where('shop_id', '=', SHOP).execute())

    const { links } = await linkOf(null, server)

    expect(links.outside).toMatch(/^http:\/\/shop\.test\/#\/product\//)
  })
})
