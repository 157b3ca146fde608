import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'

import { createApi } from '#app/api/client.ts'

import { demoApp } from '../demoApp.ts'
import { type DeviceId, devices } from '../host/devices.ts'
import { networkClient } from '../network/client.ts'
import { createNetwork } from '../network/network.ts'
import { plantNetwork } from '../plant/plantNetwork.ts'
import { type Page, searchOf } from './address.ts'
import { Outside } from './Outside.tsx'
import { type Play, playIn } from './play.ts'
import type { Surroundings } from './surroundings.ts'

import './theme.css'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PAGES: readonly Page[] = [
  { kind: 'feed' },
  { kind: 'person', name: 'vera' },
  { kind: 'community', id: demoApp.communityId },
  { kind: 'apps' },
]

/** The network with its people in it, before a shop that is closed: its cards say so. */
function surroundings(): Surroundings {
  const now = Date.now()
  const nothing = new Map<string, string>()
  const { fetch } = createNetwork({
    base: '/network',
    state: plantNetwork({ products: nothing, groups: nothing, showcase: ['/', '/cart'] }, now),
    now: () => now,
    saved: () => undefined,
  })
  const { ask } = networkClient('https://ryadom.test/network', fetch)
  const closed = () => Promise.resolve(new Response('closed', { status: 503 }))
  const guest = { token: () => null, renewed: () => undefined, signInAgain: () => Promise.resolve(false) }
  return {
    network: { ask, follow: () => () => undefined },
    shop: createApi({ base: 'https://shop.test/api/', fetch: closed, session: guest }),
    filesBase: '/nowhere/',
    appLink: `https://vk.com/app${demoApp.id}`,
    app: { ...demoApp, address: new URL('/nowhere/', window.location.href).href },
    pictures: '/mocks/demo/pictures/',
    controls: { now: () => now, jump: async () => undefined, feel: async () => undefined, reset: null },
  }
}

async function show(at: Page, play: Partial<Play>) {
  const address = [{ as: 'anna', page: at, open: null }] as const
  window.history.replaceState(null, '', searchOf(address, { ...playIn(''), language: 'ru', ...play }))
  const { unmount } = render(<Outside surroundings={surroundings()} />)
  await screen.findByRole('region', { name: 'Рядом: Анна Ветрова' })
  await screen.findByRole('main')
  return unmount
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { runOnly: LEVELS, iframes: false })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

afterEach(() => window.history.replaceState(null, '', window.location.pathname))

const held: readonly (DeviceId | null)[] = [null, ...(Object.keys(devices) as DeviceId[])]
const both = ['light', 'dark'] as const

it.each(held.flatMap((device) => both.map((scheme) => ({ device, scheme }))))(
  'on $device in $scheme colours the network can be used by everybody, and nothing has to be scrolled sideways',
  { timeout: 120_000 },
  async ({ device, scheme }) => {
    await page.viewport(1280, 960)
    for (const at of PAGES) {
      const leave = await show(at, { device, scheme, keyboard: device !== null && devices[device].kind !== 'desktop' })

      expect({ at, faults: await faults(), sideways: sideways() }).toEqual({ at, faults: [], sideways: [] })
      leave()
    }
  },
)

it('a device is as large as is chosen beside it, and nothing has to be scrolled sideways on the smallest', async () => {
  await page.viewport(1280, 960)
  await show({ kind: 'feed' }, { device: 'ios' })

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Размер экрана' }), '320 × 568')

  const device = screen.getByRole('region', { name: 'Рядом: Анна Ветрова' })
  await expect.poll(() => [device.offsetWidth, device.offsetHeight]).toEqual([320, 568])
  expect(window.location.search).toContain('size=320x568')
  expect(sideways()).toEqual([])
})

it.each(both)('on a real phone the whole bar fits, its drawer and its log too, in %s colours', async (scheme) => {
  await page.viewport(390, 844)

  await show({ kind: 'feed' }, { scheme, mood: ['slow', 'pay-late', 'no-notifications'], log: true })
  ;(await screen.findByRole('button', { name: 'Ещё' })).click()

  expect(await faults()).toEqual([])
  expect(sideways()).toEqual([])
})

/** Whatever is wider than the room it has, and is not a row that is meant to be moved. */
const sideways = (): string[] =>
  [document.documentElement, ...document.querySelectorAll('main, nav, section, header')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map(({ tagName, className }) => `${tagName} ${className}`)
