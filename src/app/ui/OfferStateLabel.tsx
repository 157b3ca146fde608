import type { OfferState } from '#domain/groupOffer.ts'

import { offerStateWords } from '../text/offers.ts'

import styles from './OrderStateLabel.module.css'

const LOOKS = {
  running: 'done',
  planned: 'waiting',
  paused: 'waiting',
  ended: 'over',
} as const satisfies Record<OfferState, string>

export function OfferStateLabel({ state }: { state: OfferState }) {
  return <span className={`${styles['label']} ${styles[LOOKS[state]]}`}>{offerStateWords[state]}</span>
}
