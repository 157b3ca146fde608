import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** How a journey says to its reporter what was heard in it that nobody had foreseen. */
export const COMPLAINTS = 'complaints'

/** Says at the very end what all the journeys together were complained of, and fails when that is not nothing. */
export class ComplaintsReporter implements Reporter {
  private journeys = 0
  private complaints = 0

  onTestEnd(_journey: TestCase, { annotations }: TestResult): void {
    const told = annotations.filter(({ type }) => type === COMPLAINTS)
    this.journeys += told.length
    for (const { description } of told) this.complaints += Number(description)
  }

  onEnd(): Promise<{ status: FullResult['status'] } | undefined> {
    process.stdout.write(
      `Errors in consoles, rejections nobody caught, calls of the bridge that its host cannot take: ` +
        `${this.complaints} in ${this.journeys} journeys\n`,
    )
    return Promise.resolve(this.complaints > 0 ? { status: 'failed' } : undefined)
  }
}

// oxlint-disable-next-line import/no-default-export -- Playwright asks for it.
export default ComplaintsReporter
