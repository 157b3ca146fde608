import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AppRoot } from '@vkontakte/vkui'
import { beforeEach, describe, expect, it } from 'vitest'

import { pretendHost } from '#tests/screens/pretendHost.ts'

import type { Host } from '../../host/host.ts'
import { openShop } from '../../shop/openShop.ts'
import { ShopProvider } from '../../shop/ShopProvider.tsx'
import { ProductGallery } from './ProductGallery.tsx'

const pictures = ['one', 'two'].map((key) => ({ key, width: 1600, height: 1600, widths: [320, 1280], thumbhash: '' }))

describe('a product’s pictures', () => {
  beforeEach(() => history.replaceState(null, '', '#/'))

  function openGallery(given: Partial<Host>) {
    const { host, asked } = pretendHost('', given)
    const fetch = () => new Promise<never>(() => undefined)
    const shop = openShop({ base: 'http://shop.test/api/', fetch, host, fragment: '', localNow: Date.now })
    const screen = render(
      <ShopProvider value={shop}>
        <AppRoot>
          <ProductGallery pictures={pictures} name="Чай" first={0} />
        </AppRoot>
      </ShopProvider>,
    )
    const press = async () => {
      const [first] = await screen.findAllByRole('button', { name: 'Рассмотреть фото: Чай' })
      if (first) await userEvent.setup().click(first)
    }
    return { screen, asked, press }
  }

  it('are counted from one', () => {
    const { screen } = openGallery({})

    expect(screen.getByRole('group', { name: 'Фото 1 из 2' })).toBeInTheDocument()
    expect(screen.getByRole('group', { name: 'Фото 2 из 2' })).toBeInTheDocument()
  })

  it('are looked at in the network’s own viewer, in their large files', async () => {
    const { screen, asked, press } = openGallery({})

    await press()

    expect(asked).toMatchObject([
      { verb: 'pictures', what: { first: 0, addresses: [/\/one-1280\.webp$/, /\/two-1280\.webp$/].map(matching) } },
    ])
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('are not laid under the network’s viewer, which may answer only when it is closed', async () => {
    const { screen, press } = openGallery({ pictures: async () => ({ kind: 'timeout' }) })

    await press()

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it.each([
    { because: 'the network has no viewer', host: { isSupported: async () => false } },
    { because: 'the network’s viewer failed', host: { pictures: async () => ({ kind: 'unsupported' }) } },
  ] satisfies { because: string; host: Partial<Host> }[])('are looked at in ours: $because', async ({ host }) => {
    const { screen, press } = openGallery(host)

    await press()

    expect(await screen.findByRole('dialog', { name: 'Фото 1 из 2' })).toBeInTheDocument()
  })
})

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)
