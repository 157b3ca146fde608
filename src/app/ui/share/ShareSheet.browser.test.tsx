import '@vkontakte/vkui/dist/cssm/styles/themes.css'
import { render, waitFor } from '@testing-library/react'
import { AdaptivityProvider, AppRoot, ConfigProvider, ViewWidth } from '@vkontakte/vkui'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { ProductId } from '#domain/ids.ts'
import { pretendHost } from '#tests/screens/pretendHost.ts'

import { currentEntry, openModal } from '../../navigation/navigator.ts'
import { openShop } from '../../shop/openShop.ts'
import { ShopProvider } from '../../shop/ShopProvider.tsx'
import { text } from '../../text/share.ts'
import { notify, useNotice } from '../notice.ts'
import { ShareSheet } from './ShareSheet.tsx'
import { QR, SHARE } from './sheets.ts'
import type { ThingToShare } from './thingToShare.ts'

const productId = v.parse(ProductId, '018f0000-0000-7000-8000-000000000001')
const thing: ThingToShare = {
  kind: 'product',
  place: { screen: 'product', productId },
  message: '',
  card: { picture: null, name: 'Чай', price: '500 ₽', instead: null, steps: [], notes: [] },
}

function openSheet(platform: 'ios' | 'android') {
  history.replaceState(null, '', `#/product/${productId}`)
  const { host, asked } = pretendHost('')
  const fetch = () => new Promise<never>(() => undefined)
  const shop = openShop({ base: 'http://shop.test/api/', fetch, host, fragment: '', localNow: Date.now })
  openModal(SHARE)
  const screen = render(
    <ShopProvider value={shop}>
      <ConfigProvider platform={platform}>
        <AdaptivityProvider viewWidth={ViewWidth.MOBILE}>
          <AppRoot>
            <ShareSheet thing={thing} />
          </AppRoot>
        </AdaptivityProvider>
      </ConfigProvider>
    </ShopProvider>,
  )
  return { screen, asked, sheet: () => screen.queryByRole('dialog'), way: () => screen.getByText(text.ways.copy) }
}

/** The motions of an element that have not come to their end. */
const moving = (element: Element | null) => element?.getAnimations().filter(({ playState }) => playState === 'running')

/** Each motion that an element begins from now on, also one that is over before anybody looks. */
function motionsOf(element: HTMLElement | null): readonly string[] {
  const begun: string[] = []
  element?.addEventListener('animationstart', ({ target, animationName }) => {
    if (target === element) begun.push(animationName)
  })
  return begun
}

/** Until what has changed is drawn, and its motions have begun. */
const firstFrame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))

function beBusy(milliseconds: number) {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe.each(['ios', 'android'] as const)('the ways to share on a phone (%s)', (platform) => {
  beforeEach(() => localStorage.clear())

  it('slide out when one is chosen, though they were still sliding in', async () => {
    const { asked, sheet, way } = openSheet(platform)
    await waitFor(() => expect(moving(sheet())).toHaveLength(1))
    await firstFrame()
    const begun = motionsOf(sheet())

    way().click()

    await waitFor(() => expect(asked).toMatchObject([{ verb: 'copy' }]))
    await waitFor(() => expect(begun).toHaveLength(1))
    await waitFor(() => expect(sheet()).toBeNull())
    await waitFor(() => expect(currentEntry().modal).toBeNull())
  })

  it('go when one is chosen, though the page is busy for longer than they slide', async () => {
    const { sheet, way } = openSheet(platform)
    await waitFor(() => expect(moving(sheet())).toHaveLength(1))
    await waitFor(() => expect(moving(sheet())).toHaveLength(0))

    way().click()
    await firstFrame()
    beBusy(1_000)

    await waitFor(() => expect(sheet()).toBeNull())
    await waitFor(() => expect(currentEntry().modal).toBeNull())
  })

  it('take with them what was said of the way before, so that a code is seen whole', async () => {
    const { screen } = openSheet(platform)
    notify(text.shared.copy)

    screen.getByText(text.ways.qr).click()

    await waitFor(() => expect(currentEntry().modal).toBe(QR))
    expect(useNotice.getState().notice).toBeNull()
  })

  it('slide out when one is chosen after they have come to rest', async () => {
    const { sheet, way } = openSheet(platform)
    await waitFor(() => expect(moving(sheet())).toHaveLength(1))
    await waitFor(() => expect(moving(sheet())).toHaveLength(0))
    const begun = motionsOf(sheet())

    way().click()

    await waitFor(() => expect(begun).toHaveLength(1))
    await waitFor(() => expect(sheet()).toBeNull())
    await waitFor(() => expect(currentEntry().modal).toBeNull())
  })
})
