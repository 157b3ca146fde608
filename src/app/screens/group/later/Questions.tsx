import { Accordion, Button, Group, Header } from '@vkontakte/vkui'

import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { howToTake } from '#domain/howToTake.ts'
import type { Instant } from '#domain/time.ts'

import { useHost, useShopView } from '../../../shop/ShopProvider.tsx'
import { momentOf } from '../../../text/dates.ts'
import { questionsOf, text } from '../../../text/groupStory.ts'
import { wordsAtCheckout } from '../../../text/seatMoney.ts'

import styles from './story.module.css'

/** What people ask before they join, answered by the rules; the rest is the shop's to answer. */
export function Questions({ group, now }: { group: GroupPicture; now: Instant }) {
  const host = useHost()
  const shop = useShopView()
  const community = shop?.communityLink ?? ''
  const taking = howToTake({ holdsFor: shop?.holdsFor ?? null, from: now, until: group.closesAt })
  return (
    <Group header={<Header>{text.questions}</Header>}>
      {questionsOf(group.goal, momentOf(group.closesAt, now), wordsAtCheckout(taking)).map(({ question, answer }) => (
        <Accordion key={question}>
          <Accordion.Summary multiline>{question}</Accordion.Summary>
          <Accordion.Content>
            <p className={styles['answer']}>{answer}</p>
          </Accordion.Content>
        </Accordion>
      ))}
      {community !== '' && (
        <Button size="l" mode="tertiary" stretched onClick={() => host.openLink(community)}>
          {text.write}
        </Button>
      )}
    </Group>
  )
}
