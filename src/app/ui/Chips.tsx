import { Button } from '@vkontakte/vkui'

import styles from './Chips.module.css'

type ChipsProps<Value extends string> = Readonly<{
  label: string
  options: readonly Value[]
  /** Null: all of them. */
  chosen: Value | null
  nameOf: (value: Value | null) => string
  choose: (value: Value | null) => void
}>

/** Narrows a list to one kind, or shows it whole: a row that scrolls on a phone, several rows where there is room. */
export function Chips<Value extends string>({ label, options, chosen, nameOf, choose }: ChipsProps<Value>) {
  return (
    <nav aria-label={label} className={styles['chips']}>
      {[null, ...options].map((value) => (
        <Button
          key={value}
          className={styles['chip']}
          size="m"
          rounded
          mode={value === chosen ? 'primary' : 'secondary'}
          aria-pressed={value === chosen}
          onClick={() => choose(value)}
        >
          {nameOf(value)}
        </Button>
      ))}
    </nav>
  )
}
