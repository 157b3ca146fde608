import { Group, Header } from '@vkontakte/vkui'

import { text } from '../../text/about.ts'
import { OwnPage } from './OwnPage.tsx'

import styles from './about.module.css'

/** What the tables of the shop hold of a person, and what for. */
export function PrivacyGroup({ ownPolicy }: { ownPolicy: string | null }) {
  return (
    <Group header={<Header>{text.privacy}</Header>}>
      <ul className={styles['list']}>
        {text.kept.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {[text.notKept, text.advertising, text.ask].map((words) => (
        <p key={words} className={styles['words']}>
          {words}
        </p>
      ))}
      {ownPolicy && <OwnPage address={ownPolicy}>{text.ownPrivacy}</OwnPage>}
    </Group>
  )
}
