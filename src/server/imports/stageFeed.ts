import { BrokenFeed } from './brokenFeed.ts'
import type { FeedItem } from './feedItems.ts'
import type { FeedProblem, problemList } from './importReport.ts'
import { keepRun, type Run } from './importRun.ts'
import { judgeOffer } from './offer.ts'
import { readFeed } from './readFeed.ts'
import { type Categories, stageCategories } from './stageCategories.ts'
import type { Importing } from './stageChanges.ts'
import { type NumberedOffer, stageOffers } from './stageOffers.ts'

type FeedCategory = Extract<FeedItem, { kind: 'category' }>
type FeedOffer = Extract<FeedItem, { kind: 'offer' }>

type Staging = Readonly<{
  run: Run
  problems: ReturnType<typeof problemList>
  /** Told after each batch how many offers have been read. */
  onOffers: (read: number) => void
}>

const AT_ONCE = 250
const MOST_CATEGORIES = 20_000

/** Lays a feed by, offer by offer, whatever its size. Throws `BrokenFeed` when it is not whole. */
export async function stageFeed(
  world: Importing,
  chunks: AsyncIterable<Uint8Array>,
  { run, problems, onOffers }: Staging,
): Promise<Readonly<{ read: number; categories: Categories }>> {
  const feedCategories: FeedCategory[] = []
  let categories: Categories | null = null
  let waiting: NumberedOffer[] = []
  let read = 0

  const flush = async () => {
    if (waiting.length > 0) problems.add(...(await stage(world, run, waiting)))
    waiting = []
    onOffers(read)
  }

  for await (const items of readFeed(chunks)) {
    for (const item of items) {
      if (item.kind === 'category') {
        if (categories)
          problems.add({
            line: item.line,
            id: item.id,
            kind: 'note',
            reason: 'the category stands after offers and was left out',
          })
        else feedCategories.push(item)
        if (feedCategories.length > MOST_CATEGORIES)
          throw new BrokenFeed(item.line, `there are more than ${MOST_CATEGORIES} categories`)
        continue
      }
      categories ??= await stageCategories(world, run, feedCategories)
      read += 1
      const judged = judge(item, categories)
      problems.add(...judged.problems)
      if (judged.offer) waiting.push({ ...judged.offer, sequence: read })
      if (waiting.length === AT_ONCE) await flush()
    }
  }
  await flush()
  if (!categories) throw new BrokenFeed(1, 'there is not one offer in it')
  problems.add(...categories.problems)
  if (problems.rejected() === read)
    throw new BrokenFeed(1, `none of its ${read} offers can be sold: ${problems.report().problems[0]?.reason ?? ''}`)
  return { read, categories }
}

function judge(item: FeedOffer, { ids }: Categories) {
  const problem = (kind: FeedProblem['kind'], reason: string): FeedProblem => ({
    line: item.line,
    id: item.id,
    kind,
    reason,
  })
  const judged = judgeOffer(item, ids)
  if ('rejected' in judged) return { offer: null, problems: [problem('rejected', judged.rejected)] }
  return { offer: judged.offer, problems: judged.notes.map((note) => problem('note', note)) }
}

async function stage(world: Importing, run: Run, offers: readonly NumberedOffer[]): Promise<readonly FeedProblem[]> {
  const repeated = await world.transaction(async (tx) => {
    await keepRun(tx, run, world.now())
    return stageOffers(tx, run, offers)
  })
  return repeated.map(({ line, id }) => ({ line, id, kind: 'rejected', reason: 'an offer before it has the same id' }))
}
