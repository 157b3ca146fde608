import {
  Icon56CheckCircleOutline,
  Icon56ClockCircleDashedOutline,
  Icon56DoorArrowRightOutline,
  Icon56HourglassErrorBadgeOutline,
  Icon56LockOutline,
  Icon56PaymentCardOutline,
  Icon56Stars3Outline,
  Icon56Users3Outline,
} from '@vkontakte/icons'
import type { ComponentType } from 'react'

import styles from './picture.module.css'

/** What a group is at a glance; `late` is what it is to whoever comes when nobody can. */
export type Glance = 'gathering' | 'paying' | 'full' | 'succeeded' | 'completed' | 'lapsed' | 'closed' | 'late'

type Size = Readonly<{ width: number; height: number }>
/** Dashed is what seats that are being paid for are drawn as. */
type Look = 'open' | 'dashed' | 'won' | 'over'

const PICTURES: Readonly<Record<Glance, readonly [ComponentType<Size>, Look]>> = {
  gathering: [Icon56Users3Outline, 'open'],
  paying: [Icon56PaymentCardOutline, 'dashed'],
  full: [Icon56LockOutline, 'dashed'],
  succeeded: [Icon56CheckCircleOutline, 'won'],
  completed: [Icon56Stars3Outline, 'won'],
  lapsed: [Icon56HourglassErrorBadgeOutline, 'over'],
  closed: [Icon56DoorArrowRightOutline, 'over'],
  late: [Icon56ClockCircleDashedOutline, 'over'],
}

/** The picture of a state. Its words stand beside it, so that it is not heard. */
export function StatePicture({ of }: { of: Glance }) {
  const [Icon, look] = PICTURES[of]
  return (
    // Another state is another element, which comes in with a small motion.
    <span key={of} aria-hidden className={`${styles['picture']} ${styles[look]}`}>
      <Icon width={32} height={32} />
    </span>
  )
}
