import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { Refused } from '#domain/refusal.ts'

import { Unreachable } from '../api/unreachable.ts'
import type { Failure } from '../shop/failure.ts'
import { OfflineBanner } from './OfflineBanner.tsx'

it.each<[string, Failure, string]>([
  ['cannot be reached', new Unreachable('offline'), 'Нет связи. Показываем то, что успели загрузить'],
  ['was opened too long ago', new Refused('launch_stale'), 'Магазин открыт слишком давно. Откройте его заново'],
])('says why what is shown may be old when the shop %s', (_, outdated, said) => {
  render(<OfflineBanner outdated={outdated} retry={() => {}} />)

  expect(screen.getByText(said)).toBeVisible()
})
