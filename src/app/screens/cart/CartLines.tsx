import { Icon56MarketOutline } from '@vkontakte/icons'
import { Button, Group, Header, Placeholder } from '@vkontakte/vkui'

import { cartTotals } from '#domain/cart.ts'
import type { CartLineView } from '#domain/contract/cart.ts'

import { open, openTab } from '../../navigation/navigator.ts'
import { text } from '../../text/cart.ts'
import { say } from '../../text/failures.ts'
import { roubles } from '../../text/money.ts'
import { AboutLink } from '../../ui/AboutLink.tsx'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { PassingSnackbar } from '../../ui/PassingSnackbar.tsx'
import { CartBill } from './CartBill.tsx'
import { CartLine } from './CartLine.tsx'
import { useRemoving } from './useRemoving.ts'

import styles from './cart.module.css'

export function CartLines({ lines }: { lines: readonly CartLineView[] }) {
  const { removed, failure, remove, putBack, forget } = useRemoving()
  const { units, goods } = cartTotals(lines)

  return (
    <>
      {lines.length === 0 ? (
        <>
          <EmptyCart />
          <AboutLink />
        </>
      ) : (
        <>
          <Group header={<Header>{text.lines}</Header>}>
            <ul className={styles['lines']}>
              {lines.map((line) => (
                <CartLine key={line.variantId} line={line} remove={() => remove(line)} />
              ))}
            </ul>
          </Group>
          <CartBill units={units} goods={goods} />
          <AboutLink />
          <BottomBar>
            <Button size="l" stretched disabled={units === 0} onClick={() => open({ screen: 'checkout' })}>
              {units === 0 ? text.nothingToOrder : text.order(roubles(goods))}
            </Button>
          </BottomBar>
        </>
      )}
      {removed && (
        <PassingSnackbar key={removed.variantId} action={text.putBack} onActionClick={putBack} onClosed={forget}>
          {text.removed(removed.name)}
        </PassingSnackbar>
      )}
      {failure && (
        <div role="alert" className={styles['hint']}>
          {say(failure)}
        </div>
      )}
    </>
  )
}

function EmptyCart() {
  return (
    <Placeholder
      icon={<Icon56MarketOutline />}
      title={text.empty}
      action={
        <Button size="m" onClick={() => openTab('catalog')}>
          {text.toCatalog}
        </Button>
      }
    >
      {text.emptyWhy}
    </Placeholder>
  )
}
