import '@vkontakte/vkui/dist/cssm/styles/themes.css'
import { render, screen } from '@testing-library/react'
import { AppRoot, ConfigProvider } from '@vkontakte/vkui'
import * as v from 'valibot'
import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import type { Face } from '#domain/contract/groupBuys.ts'
import { SeatId } from '#domain/ids.ts'
import { aGroupPicture, ID } from '#tests/screens/aGroupPicture.ts'

import { PriceLadderBar } from '../../ui/PriceLadderBar.tsx'
import { ConfirmSheet } from './later/ConfirmSheet.tsx'
import { SeatLadder } from './SeatLadder.tsx'
import { StatePicture } from './StatePicture.tsx'

import page from './group.module.css'
import story from './later/story.module.css'

const anna: Face = { seatId: v.parse(SeatId, ID), firstName: 'Анна', photo: null, organiser: true, state: 'taken' }
const group = { ...aGroupPicture, faces: [anna] }
const { ladder } = group

const wish = (motion: 'reduce' | 'no-preference') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: motion }] })

afterEach(() => wish('no-preference'))

/** What moves by itself, and what moves when it changes: counted over a group's picture, ladder, bar, number and story. */
function motions() {
  const { container, unmount } = render(
    <>
      <StatePicture of="gathering" />
      <SeatLadder group={group} over={false} />
      <PriceLadderBar ladder={ladder} crowd={1} />
      <div className={page['gathering']}>
        <strong className={page['crowd']}>1 из 3</strong>
      </div>
      <p className={story['item']}>Группа открыта</p>
    </>,
  )
  const styles = [...container.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].map((part) => pick(getComputedStyle(element, part))),
  )
  unmount()
  return {
    animated: styles.filter(({ animationName }) => animationName !== 'none').length,
    changing: styles.filter(({ transitionDuration }) => transitionDuration !== '0s').length,
  }
}

const pick = ({ animationName, transitionDuration }: CSSStyleDeclaration) => ({ animationName, transitionDuration })

it('a group moves a little when something happens, and not at all for whoever asked for less motion', async () => {
  await wish('no-preference')
  // The picture, the seat, the number and the story come in; of both rungs the rail and the mark change; the bar grows.
  expect(motions()).toEqual({ animated: 4, changing: 5 })

  await wish('reduce')

  expect(motions()).toEqual({ animated: 0, changing: 0 })
})

it('a sheet that asks once more grows as it opens, and only fades in for whoever asked for less motion', async () => {
  const grows = () => {
    const { unmount } = render(
      <ConfigProvider platform="ios">
        <AppRoot>
          <ConfirmSheet
            open
            title="Выйти?"
            yes="Выйти"
            no="Остаться"
            running={false}
            failure={null}
            confirm={() => undefined}
          >
            <p>Место освободится.</p>
          </ConfirmSheet>
        </AppRoot>
      </ConfigProvider>,
    )
    const sheet = screen.getByRole('alertdialog')
    for (const motion of sheet.getAnimations()) {
      motion.pause()
      motion.currentTime = 0
    }
    const first = sheet.getBoundingClientRect().width
    const last = sheet.offsetWidth
    unmount()
    return first !== last
  }

  await wish('no-preference')
  expect(grows()).toBe(true)

  await wish('reduce')

  expect(grows()).toBe(false)
})
