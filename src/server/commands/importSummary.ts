import { type Changes, changesIn, type FeedProblem, type ImportReport } from '../imports/importReport.ts'

type Effort = Readonly<{ seconds: number; peakBytes: number }>

/** What an import came to, for whoever ran it. */
export function importSummary(report: ImportReport, { seconds, peakBytes }: Effort): string {
  const { offers, products, variants, categories, paused, picturesQueued, problems, moreProblems } = report
  const rate = Math.round(offers.read / Math.max(seconds, 0.001))
  return lines(
    ...problems.map(problemLine),
    moreProblems > 0 && `… and ${number(moreProblems)} more like these`,
    problems.length > 0 && '',
    `${number(offers.taken)} of ${number(offers.read)} offers taken, ${number(offers.rejected)} rejected; ${number(categories)} categories`,
    `Products  ${changes(products)}`,
    `Variants  ${changes(variants)}`,
    ...paused.map(
      (name) => `Paused: the price of “${name}” is no longer the first step of its ladder. Make a new offer.`,
    ),
    picturesQueued > 0 && `${number(picturesQueued)} pictures are still to be fetched; the running server does that`,
    changesIn(report) === 0 && 'Nothing has changed.',
    `${number(offers.read)} offers in ${seconds.toFixed(1)} s, ${number(rate)} a second, memory at most ${Math.round(peakBytes / 1_000_000)} MB`,
  )
}

const problemLine = ({ line, id, kind, reason }: FeedProblem) =>
  `line ${line}, ${id === '' ? 'an offer' : id}: ${reason}${kind === 'rejected' ? ' (rejected)' : ''}`

const changes = ({ added, changed, gone }: Changes) =>
  `${number(added)} added, ${number(changed)} changed, ${number(gone)} gone`

const number = (count: number) => count.toLocaleString('en-US')

const lines = (...said: readonly (string | false)[]) => `${said.filter((line) => line !== false).join('\n')}\n`
