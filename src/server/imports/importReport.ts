/** One offer or category of the feed that was not taken as it stands. */
export type FeedProblem = Readonly<{
  line: number
  /** Of the offer or category, as the feed has it. */
  id: string
  /** `rejected` offers are not sold; of the others something was put right. */
  kind: 'rejected' | 'note'
  reason: string
}>

export type Changes = Readonly<{ added: number; changed: number; gone: number }>

export type ImportReport = Readonly<{
  offers: Readonly<{ read: number; taken: number; rejected: number }>
  categories: number
  products: Changes
  variants: Changes
  /** Group offers that were paused because their product's price is no longer the first step of their ladder. */
  paused: readonly string[]
  /** Pictures that are still to be fetched. */
  picturesQueued: number
  /** The first of them, in the order of the feed. */
  problems: readonly FeedProblem[]
  /** How many more there were. */
  moreProblems: number
}>

/** How many rows of the catalogue are not what they were. */
export const changesIn = ({ products, variants, paused }: ImportReport): number =>
  [products, variants].reduce((sum, { added, changed, gone }) => sum + added + changed + gone, paused.length)

const MOST_PROBLEMS = 1000

/** Keeps the first problems and counts the others, so that a feed of nothing but problems stays small. */
export function problemList() {
  const listed: FeedProblem[] = []
  let all = 0
  let rejected = 0
  return {
    add(...problems: readonly FeedProblem[]): void {
      for (const problem of problems) {
        all += 1
        if (problem.kind === 'rejected') rejected += 1
        if (listed.length < MOST_PROBLEMS) listed.push(problem)
      }
    },
    rejected: () => rejected,
    report: () => ({ problems: listed.toSorted((a, b) => a.line - b.line), moreProblems: all - listed.length }),
  }
}
