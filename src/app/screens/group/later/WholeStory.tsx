import { Button } from '@vkontakte/vkui'

import { listGroupNews } from '#domain/contract/groupLife.ts'
import type { GroupId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { type More, usePages } from '../../../shop/usePages.ts'
import { text } from '../../../text/groupStory.ts'
import { Answered } from '../../../ui/Answered.tsx'
import { StorySkeleton } from '../StorySkeleton.tsx'
import { NewsItems } from './NewsItems.tsx'

/** The group's story from its end to its beginning, page by page. */
export function WholeStory({ groupId, now }: { groupId: GroupId; now: Instant }) {
  const news = usePages(listGroupNews, { groupId })
  return (
    <Answered answer={news} skeleton={<StorySkeleton />}>
      {(items) => (
        <>
          <NewsItems news={items} now={now} />
          <MoreButton more={news.more} />
        </>
      )}
    </Answered>
  )
}

function MoreButton({ more }: { more: More }) {
  if (more.kind === 'none') return null
  const load = more.kind === 'coming' ? undefined : more.load
  return (
    <Button size="l" mode="tertiary" stretched loading={more.kind === 'coming'} onClick={load}>
      {more.kind === 'failed' ? text.again : text.earlier}
    </Button>
  )
}
