import { Group, Header } from '@vkontakte/vkui'

import { text } from '../../text/about.ts'
import { OwnPage } from './OwnPage.tsx'

import styles from './about.module.css'

/** What the law gives to whoever buys at a distance, which no shop's own terms take away. */
export function ReturnsGroup({ ownTerms }: { ownTerms: string | null }) {
  return (
    <Group header={<Header>{text.returns}</Header>}>
      {[text.cancel, text.sevenDays, text.goodCondition, text.moneyBack, text.faulty, text.howToReturn].map((words) => (
        <p key={words} className={styles['words']}>
          {words}
        </p>
      ))}
      {ownTerms && <OwnPage address={ownTerms}>{text.ownReturns}</OwnPage>}
    </Group>
  )
}
