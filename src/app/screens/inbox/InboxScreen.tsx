import { Icon56NotificationOutline } from '@vkontakte/icons'
import { Button, Group, Header, Panel, Placeholder } from '@vkontakte/vkui'
import { useEffect, useEffectEvent } from 'react'

import { countUnread, listNotices, type NoticeView, readNotices } from '#domain/contract/notices.ts'
import type { Instant } from '#domain/time.ts'

import { openTab } from '../../navigation/navigator.ts'
import type { ScreenProps } from '../../screenProps.ts'
import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { type More, usePages } from '../../shop/usePages.ts'
import { useServerNow } from '../../shop/useServerNow.ts'
import { text } from '../../text/inbox.ts'
import { Answered } from '../../ui/Answered.tsx'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { byDay } from './byDay.ts'
import { InboxSkeleton } from './InboxSkeleton.tsx'
import { NewsSwitch } from './NewsSwitch.tsx'
import { NoticeRow } from './NoticeRow.tsx'

/** Everything one was told, the newest first. */
export function InboxScreen({ id }: ScreenProps<'inbox'>) {
  const notices = usePages(listNotices, {})
  return (
    <Panel id={id}>
      <ScreenHeader>{text.title}</ScreenHeader>
      <Answered answer={notices} skeleton={<InboxSkeleton />}>
        {(list) => (
          <>
            <NewsSwitch />
            {list.length === 0 ? <NothingYet /> : <Days notices={list} more={notices.more} />}
          </>
        )}
      </Answered>
    </Panel>
  )
}

function Days({ notices, more }: { notices: readonly NoticeView[]; more: More }) {
  const now = useServerNow()
  useReading(notices)
  return (
    <>
      {[...byDay(notices, now)].map(([day, told]) => (
        <Group key={day} header={<Header>{day}</Header>}>
          {told.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </Group>
      ))}
      <EndOfList key={notices.length} more={more} />
    </>
  )
}

/** What is shown has been read; it stays marked as new for as long as it is looked at. */
function useReading(notices: readonly NoticeView[]): void {
  const { run } = useAction(readNotices)
  const known = useKnown()
  const [newest] = notices
  const upTo = newest && notices.some(({ readAt }) => readAt === null) ? newest.toldAt : null
  const read = useEffectEvent((seen: Instant) => run({ upTo: seen }, (answer) => known.put(countUnread, {}, answer)))
  useEffect(() => {
    if (upTo !== null) read(upTo)
  }, [upTo])
}

function NothingYet() {
  return (
    <Placeholder
      icon={<Icon56NotificationOutline />}
      title={text.empty}
      action={
        <Button size="m" onClick={() => openTab('catalog')}>
          {text.toCatalog}
        </Button>
      }
    >
      {text.emptyWhy}
    </Placeholder>
  )
}
