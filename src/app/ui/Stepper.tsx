import { Icon24Add, Icon24MinusOutline } from '@vkontakte/icons'
import { IconButton } from '@vkontakte/vkui'

import { text } from '../text/cart.ts'

import styles from './Stepper.module.css'

type StepperProps = Readonly<{
  what: string
  count: number
  least?: number
  most: number
  change: (count: number) => void
}>

/** How many of something, from one, or `least`, to as many as there are. */
export function Stepper({ what, count, least = 1, most, change }: StepperProps) {
  return (
    <div className={styles['stepper']} role="group" aria-label={text.quantity(what)}>
      <IconButton label={text.fewer(what)} disabled={count <= least} onClick={() => change(count - 1)}>
        <Icon24MinusOutline />
      </IconButton>
      <output className={styles['count']}>{count}</output>
      <IconButton label={text.more(what)} disabled={count >= most} onClick={() => change(count + 1)}>
        <Icon24Add />
      </IconButton>
    </div>
  )
}
