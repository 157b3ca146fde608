import { render } from '@testing-library/react'
import { AppRoot } from '@vkontakte/vkui'
import { expect, it } from 'vitest'

import { readByCamera } from '#tests/screens/readByCamera.ts'

import { QrCard } from './QrCard.tsx'

const LINK = 'https://vk.com/app51000001#/group/018f0000-0000-7000-8000-000000000002?from=Vw3kP0aQ_x'

it('another phone’s camera reads the link, with the code of whoever invited', () => {
  const screen = render(
    <AppRoot>
      <QrCard link={LINK} name="Чай" />
    </AppRoot>,
  )

  const drawing = screen.getByRole('img', { name: 'QR-код со ссылкой: Чай' })

  expect(readByCamera(drawing)).toBe(LINK)
})
