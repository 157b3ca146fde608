/** Prints a line for each race: how many rounds it was run, how they ended in sum, and how long they took. */
export default class RaceReporter {
  onTestCaseResult(test) {
    const { race } = test.meta()
    const { state, errors = [] } = test.result()
    const took = `${((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1)} s`
    const figures = race ? `${race.rounds} rounds: ${ends(race)}; ${took}` : took
    process.stdout.write(`${state === 'passed' ? 'holds ' : 'BROKEN'}  ${test.fullName}\n        ${figures}\n`)
    for (const { stack, message } of errors) process.stderr.write(`${stack ?? message}\n`)
  }

  onTestRunEnd(_modules, unhandled, reason) {
    for (const { stack, message } of unhandled) process.stderr.write(`${stack ?? message}\n`)
    process.stdout.write(reason === 'passed' ? '\nEvery race is won.\n' : '\nA race was lost.\n')
  }
}

const ends = ({ ends: sums }) =>
  Object.entries(sums)
    .map(([end, times]) => `${times} ${end.replaceAll('_', ' ')}`)
    .join(', ')
