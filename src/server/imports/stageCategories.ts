import * as v from 'valibot'

import { CategoryId } from '#domain/ids.ts'

import { categoryIds } from './catalogAsItStands.ts'
import { categoryTree } from './categoryTree.ts'
import type { FeedItem } from './feedItems.ts'
import type { FeedProblem } from './importReport.ts'
import { keepRun, type Run } from './importRun.ts'
import type { Importing } from './stageChanges.ts'

type FeedCategory = Extract<FeedItem, { kind: 'category' }>

/** The feed's categories by their ids in the feed, and by ours. */
export type Categories = Readonly<{
  ids: ReadonlyMap<string, CategoryId>
  names: ReadonlyMap<CategoryId, string>
  problems: readonly FeedProblem[]
}>

const AT_ONCE = 500

export async function stageCategories(world: Importing, run: Run, feed: readonly FeedCategory[]): Promise<Categories> {
  const standing = await categoryIds(world.db, run.shop)
  const { rows, problems } = categoryTree(
    feed,
    (externalId) => standing.get(externalId) ?? v.parse(CategoryId, world.newId()),
  )
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map(({ externalId, id, parentId, name, path, position }) => ({
      shop_id: run.shop,
      external_id: externalId,
      id,
      parent_id: parentId,
      name,
      path,
      position,
    }))
    await world.transaction(async (tx) => {
      await keepRun(tx, run, world.now())
      await tx.insertInto('staged_category').values(some).execute()
    })
  }
  return {
    ids: new Map(rows.map(({ externalId, id }) => [externalId, id])),
    names: new Map(rows.map(({ id, name }) => [id, name])),
    problems: problems.map((problem) => ({ ...problem, kind: 'note' })),
  }
}
