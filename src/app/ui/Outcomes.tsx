import { Group, Header } from '@vkontakte/vkui'

import type { GroupOffer } from '#domain/groupOffer.ts'
import { NOTHING } from '#domain/money.ts'
import { type Outcome, outcomesOf } from '#domain/outcome.ts'

import { roubles } from '../text/money.ts'
import { text } from '../text/offers.ts'
import { Footnote } from './Footnote.tsx'

import styles from './Outcomes.module.css'

/** What a group comes to for the shop, by how many gather: also what it comes to when too few do. */
export function Outcomes({ offer }: { offer: Pick<GroupOffer, 'ladder' | 'goal' | 'capacity'> }) {
  return (
    <Group header={<Header>{text.outcomes}</Header>}>
      <div className={styles['frame']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{text.crowd}</th>
              <th scope="col">{text.price}</th>
              <th scope="col">{text.off}</th>
              <th scope="col">{text.takings}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{text.fewer(offer.goal)}</th>
              <td colSpan={3} className={styles['lapse']}>
                {text.lapse}
              </td>
            </tr>
            {outcomesOf(offer).map((outcome) => (
              <OutcomeRow key={outcome.crowd} outcome={outcome} />
            ))}
          </tbody>
        </table>
      </div>
      <Footnote>{text.outcomesWhy}</Footnote>
    </Group>
  )
}

function OutcomeRow({ outcome: { crowd, price, off, percent, takings } }: { outcome: Outcome }) {
  return (
    <tr>
      <th scope="row">{crowd}</th>
      <td>{roubles(price)}</td>
      <td>{off === NOTHING ? text.noOff : text.offOf(roubles(off), percent)}</td>
      <td>
        <b>{roubles(takings)}</b>
      </td>
    </tr>
  )
}
