import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import type { Instant } from '#domain/time.ts'

import { NewsList } from './NewsList.tsx'
import { Questions } from './Questions.tsx'

/** What has happened in the group, and what people ask before they join one. */
export function Story({ group, now }: { group: GroupPicture; now: Instant }) {
  return (
    <>
      <NewsList group={group} now={now} />
      <Questions group={group} now={now} />
    </>
  )
}
