import { Button, Group, Header } from '@vkontakte/vkui'
import { useState } from 'react'

import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import type { Instant } from '#domain/time.ts'

import { text } from '../../../text/groupStory.ts'
import { NewsItems } from './NewsItems.tsx'
import { WholeStory } from './WholeStory.tsx'

/** What has happened in the group, newest first. It grows before the eyes of whoever watches. */
export function NewsList({ group, now }: { group: GroupPicture; now: Instant }) {
  const [whole, setWhole] = useState(false)
  // Every group begins with its opening: a picture that still has it has everything.
  const hasAll = group.news.at(-1)?.kind === 'opened'
  return (
    <Group header={<Header>{text.title}</Header>}>
      {whole ? <WholeStory groupId={group.id} now={now} /> : <NewsItems news={group.news} now={now} />}
      {!whole && !hasAll && (
        <Button size="l" mode="tertiary" stretched onClick={() => setWhole(true)}>
          {text.earlier}
        </Button>
      )}
    </Group>
  )
}
