import type { TestCase, TestResult } from '@playwright/test/reporter'
import { expect, it, vi } from 'vitest'

import { COMPLAINTS, ComplaintsReporter } from './journeys/complaintsReporter.ts'

it('says how much all journeys together were complained of, and lets nothing pass', async () => {
  expect(await endOf([0, 0, 0])).toEqual({ outcome: undefined, said: expect.stringContaining('0 in 3 journeys') })
  expect(await endOf([0, 2, 1])).toEqual({
    outcome: { status: 'failed' },
    said: expect.stringContaining('3 in 3 journeys'),
  })
})

async function endOf(journeys: readonly number[]) {
  const reporter = new ComplaintsReporter()
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  for (const complaints of journeys) reporter.onTestEnd({} as TestCase, resultWith(complaints))
  const outcome = await reporter.onEnd()
  const said = write.mock.calls.join('')
  write.mockRestore()
  return { outcome, said }
}

const resultWith = (complaints: number) =>
  ({ annotations: [{ type: COMPLAINTS, description: String(complaints) }] }) as unknown as TestResult
