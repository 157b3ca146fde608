import '@vkontakte/vkui/dist/cssm/styles/themes.css'
import { render } from '@testing-library/react'
import { AdaptivityProvider, AppRoot, ConfigProvider, ViewWidth } from '@vkontakte/vkui'
import { expect, it } from 'vitest'

import { notify } from './notice.ts'
import { NoticeBar } from './NoticeBar.tsx'

it('what is said for a moment leaves a phone’s tabs free, and its header', async () => {
  const screen = render(
    <ConfigProvider platform="android">
      <AdaptivityProvider viewWidth={ViewWidth.MOBILE}>
        <AppRoot>
          <NoticeBar />
        </AppRoot>
      </AdaptivityProvider>
    </ConfigProvider>,
  )

  notify('Ссылка скопирована')

  const notice = await screen.findByText('Ссылка скопирована')
  await Promise.all(
    notice
      .closest('[role]')
      ?.getAnimations({ subtree: true })
      .map(({ finished }) => finished) ?? [],
  )
  const { top, bottom } = notice.getBoundingClientRect()
  expect(top).toBeGreaterThan(48)
  expect(bottom).toBeLessThan(innerHeight / 2)
})
