import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import type { Instant } from '#domain/time.ts'

import { useMe } from '../../../shop/ShopProvider.tsx'
import { CalledFriends } from './CalledFriends.tsx'
import { CameByLink } from './CameByLink.tsx'
import { NewsList } from './NewsList.tsx'
import { Questions } from './Questions.tsx'

/** What has happened in the group, and what people ask before they join one. */
export function Story({ group, now }: { group: GroupPicture; now: Instant }) {
  const me = useMe()
  return (
    <>
      {me && <CameByLink groupId={group.id} />}
      {me && <CalledFriends groupId={group.id} gathers={group.state === 'gathering'} />}
      <NewsList group={group} now={now} />
      <Questions group={group} now={now} />
    </>
  )
}
