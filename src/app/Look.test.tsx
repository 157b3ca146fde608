import { act, render, screen } from '@testing-library/react'
import { PanelHeader, useAdaptivity, useConfigProvider, ViewWidth } from '@vkontakte/vkui'
import { describe, expect, it } from 'vitest'

import { changingLook } from '#tests/screens/changingLook.ts'
import { pretendHost } from '#tests/screens/pretendHost.ts'

import type { HostLook } from './host/host.ts'
import { Look } from './Look.tsx'

/** What VKUI's components are drawn by. */
function Drawn() {
  const { colorScheme, platform, isWebView } = useConfigProvider()
  const { viewWidth, density } = useAdaptivity()
  return (
    <>
      <PanelHeader after={<button type="button">Ещё</button>}>Магазин</PanelHeader>
      <output>{JSON.stringify({ colorScheme, platform, isWebView, viewWidth, density })}</output>
    </>
  )
}

function lookOf(look: Partial<HostLook>, launchString = 'vk_app_id=1') {
  const changing = changingLook(look)
  const { host } = pretendHost(launchString, {
    look: changing.look,
    onLook: changing.onLook,
    platform: 'ios',
    isWebView: true,
  })
  render(
    <Look host={host}>
      <Drawn />
    </Look>,
  )
  return { becomes: changing.becomes }
}

const drawn = (): unknown => JSON.parse(screen.getByRole('status').textContent)
const insetAt = (side: string) => {
  const name = `--vkui_internal--safe_area_inset_${side}`
  return screen.getByRole('status').closest<HTMLElement>(`[style*="${name}"]`)?.style.getPropertyValue(name)
}

describe('the app looks as its host asks', () => {
  it('in its colours, at once when they change', () => {
    const { becomes } = lookOf({ scheme: 'dark' })
    expect(drawn()).toMatchObject({ colorScheme: 'dark' })

    act(() => becomes({ scheme: 'light' }))

    expect(drawn()).toMatchObject({ colorScheme: 'light' })
  })

  it('as its platform draws', () => {
    lookOf({})

    expect(drawn()).toMatchObject({ platform: 'ios', isWebView: true })
  })

  it('clear of what covers the screen’s edges', () => {
    lookOf({ insets: { top: 44, right: 0, bottom: 34, left: 0 } })

    expect([insetAt('top'), insetAt('bottom')]).toEqual(['44px', '34px'])
  })

  it.each<{ look: Partial<HostLook>; as: object }>([
    { look: { layout: 'mobile' }, as: { viewWidth: ViewWidth.MOBILE, density: 'regular' } },
    { look: { layout: 'compact' }, as: { viewWidth: ViewWidth.MOBILE, density: 'compact' } },
    { look: { layout: 'adaptive', viewport: { width: 1400, height: 900 } }, as: { viewWidth: ViewWidth.DESKTOP } },
    { look: { layout: 'adaptive', viewport: { width: 360, height: 640 } }, as: { viewWidth: ViewWidth.MOBILE } },
  ])('as wide as it says: $look', ({ look, as }) => {
    lookOf(look)

    expect(drawn()).toMatchObject(as)
  })

  it('with nothing of ours where the host’s own buttons lie over the header', () => {
    lookOf({})

    expect(screen.queryByRole('button', { name: 'Ещё' })).toBeNull()
  })

  it('with the whole header to itself in a plain browser', () => {
    lookOf({}, '')

    expect(screen.getByRole('button', { name: 'Ещё' })).toBeVisible()
  })
})
