import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { SearchField } from './SearchField.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const field = (shown: boolean, search: (query: string) => void) => (
  <SearchField query="" search={search} chooseSort={() => undefined} shown={shown} />
)

it('searches when the typing pauses', () => {
  const search = vi.fn<(query: string) => void>()
  render(field(true, search))

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'чайник ' } })
  vi.advanceTimersByTime(1_000)

  expect(search).toHaveBeenLastCalledWith('чайник')
})

it('leaves what was opened meanwhile alone, and searches when one is back', () => {
  const search = vi.fn<(query: string) => void>()
  const { rerender } = render(field(true, search))

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'чайник' } })
  rerender(field(false, search))
  vi.advanceTimersByTime(1_000)
  expect(search).not.toHaveBeenCalled()

  rerender(field(true, search))
  vi.advanceTimersByTime(1_000)
  expect(search).toHaveBeenLastCalledWith('чайник')
})
