import { render, screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'

import { Unreachable } from '../api/unreachable.ts'
import { FailedTry } from './FailedTry.tsx'

it('goes when it is tried again, also where a browser answers a scroll with a promise', () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(Promise.resolve() as never)
  onTestFinished(() => scroll.mockRestore())
  const { rerender } = render(<FailedTry failure={new Unreachable('offline')} />)
  expect(screen.getByRole('alert')).toBeVisible()

  rerender(<p>Ещё раз</p>)

  expect(screen.queryByRole('alert')).toBeNull()
})
