import '@vkontakte/vkui/dist/cssm/styles/themes.css'
import { render } from '@testing-library/react'
import { AppRoot, ConfigProvider } from '@vkontakte/vkui'
import { expect, it, vi } from 'vitest'

import { PassingSnackbar } from './PassingSnackbar.tsx'

const SHOWN_MS = 300
/** Longer than VKUI lets a snackbar come in. */
const BUSY_MS = 1_000

/** Until what has changed is drawn, and its motions have begun. */
const firstFrame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))

it('a notice that comes as the page is busy leaves as any other does', async () => {
  const closed = vi.fn<() => void>()
  const screen = render(
    <ConfigProvider>
      <AppRoot>
        <PassingSnackbar duration={SHOWN_MS} onClosed={closed}>
          Товар в корзине
        </PassingSnackbar>
      </AppRoot>
    </ConfigProvider>,
  )
  await screen.findByRole('alert')
  await firstFrame()
  const until = performance.now() + BUSY_MS
  while (performance.now() < until);

  await expect.poll(() => closed).toHaveBeenCalledOnce()
})
