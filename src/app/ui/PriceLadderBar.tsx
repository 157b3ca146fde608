import { lowestStep, type PriceLadder } from '#domain/ladder.ts'

import { roubles } from '../text/money.ts'
import { text } from '../text/product.ts'
import { Heard } from './Heard.tsx'

import styles from './PriceLadderBar.module.css'

type PriceLadderBarProps = Readonly<{
  ladder: PriceLadder
  /** People whose seats are paid for; null where there is no group yet, so that nobody is counted. */
  crowd: number | null
  /** The crowd whose price is paid, where it is not this one: a seller may complete a group below its goal. */
  priced?: number
}>

/** The ladder as a picture: how far the crowd has come, linear in people and never rounded up, and each step's price. */
export function PriceLadderBar({ ladder, crowd, priced = crowd ?? 0 }: PriceLadderBarProps) {
  const most = lowestStep(ladder).from
  const at = (people: number) => `${Math.min(100, (people / most) * 100)}%`
  const said = ladder.map(({ from, price }) => text.step(from, roubles(price))).join(', ')
  return (
    <div className={styles['ladder']}>
      <Heard>{text.ladderSaid(crowd, said)}</Heard>
      <div aria-hidden className={styles['track']}>
        <div className={styles['reached']} style={{ inlineSize: at(crowd ?? 0) }} />
        {ladder.slice(0, -1).map(({ from }) => (
          <i key={from} className={styles['mark']} style={{ insetInlineStart: at(from) }} />
        ))}
      </div>
      <div aria-hidden className={styles['steps']}>
        {ladder.map(({ from, price }) => (
          <span key={from} className={from <= priced ? styles['stepReached'] : styles['step']}>
            <b>{roubles(price)}</b>
            <small>{text.crowd(from)}</small>
          </span>
        ))}
      </div>
    </div>
  )
}
