import { Icon24DeleteOutline } from '@vkontakte/icons'
import { Button, IconButton } from '@vkontakte/vkui'

import { problemOf } from '#domain/cart.ts'
import type { CartLineView } from '#domain/contract/cart.ts'
import { MOST_UNITS, times } from '#domain/money.ts'

import { text } from '../../text/cart.ts'
import { say } from '../../text/failures.ts'
import { roubles } from '../../text/money.ts'
import { Price } from '../../ui/Price.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { Thing } from '../../ui/Thing.tsx'
import { useLineQuantity } from './useLineQuantity.ts'

import styles from './cart.module.css'

type CartLineProps = Readonly<{ line: CartLineView; remove: () => void }>

export function CartLine({ line, remove }: CartLineProps) {
  const { name, price, oldPrice, left } = line
  const { quantity, failure, change } = useLineQuantity(line)
  const problem = problemOf({ ...line, quantity })
  const stocked = problem === null || problem === 'not_enough'

  return (
    <li className={styles['line']}>
      <Thing {...line} size="m">
        <span>
          <Price price={times(price, quantity)} oldPrice={oldPrice && times(oldPrice, quantity)} />
          {quantity > 1 && <span className={styles['each']}>{text.each(roubles(price))}</span>}
        </span>
        {problem && (
          <output className={styles['problem']}>
            {text.problems[problem](left)}
            {problem === 'not_enough' && (
              <Button size="s" mode="secondary" onClick={() => change(left)}>
                {text.takeLeft(left)}
              </Button>
            )}
          </output>
        )}
        {failure && (
          <span className={styles['problem']} role="alert">
            {say(failure)}
          </span>
        )}
        <div className={styles['row']}>
          {stocked ? (
            <Stepper what={name} count={quantity} most={Math.min(left, MOST_UNITS)} change={change} />
          ) : (
            <span />
          )}
          <IconButton label={text.remove(name)} onClick={remove}>
            <Icon24DeleteOutline />
          </IconButton>
        </div>
        {problem === null && quantity >= left && <span className={styles['each']}>{text.allTaken}</span>}
      </Thing>
    </li>
  )
}
