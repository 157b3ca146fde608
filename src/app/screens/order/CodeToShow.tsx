import { Group, Header, Skeleton } from '@vkontakte/vkui'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

import type { OrderView } from '#domain/contract/orders.ts'
import { getPickupCode } from '#domain/contract/pickups.ts'
import { orderNumber } from '#domain/order.ts'
import { halvesOf, isToBeFetched, type PickupCode } from '#domain/pickupCode.ts'

import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/pickup.ts'
import { Answered } from '../../ui/Answered.tsx'

import styles from './order.module.css'

// Without its drawing the code is still read: at the counter there may be no network to fetch this with.
const QrDrawing = lazy<ComponentType<{ says: string; label: string }>>(() =>
  import('../../ui/QrDrawing.tsx').then(
    ({ QrDrawing: Drawing }) => ({ default: Drawing }),
    () => ({ default: () => null }),
  ),
)

/** What the buyer shows at the pick-up point, as long as the order waits there. */
export const CodeToShow = ({ order }: { order: OrderView }) => isToBeFetched(order) && <CodeOf orderId={order.id} />

function CodeOf({ orderId }: { orderId: OrderView['id'] }) {
  const answer = useAnswer(getPickupCode, { orderId })
  return (
    <Group header={<Header>{text.title}</Header>}>
      <Answered answer={answer} skeleton={<Card drawing={<Skeleton width={200} height={200} />} />}>
        {({ code }) =>
          code ? <Code code={code} /> : <p className={styles['show']}>{text.byNumber(orderNumber(orderId))}</p>
        }
      </Answered>
    </Group>
  )
}

const Code = ({ code }: { code: PickupCode }) => (
  <Card
    drawing={
      <Suspense fallback={<Skeleton width={200} height={200} />}>
        <QrDrawing says={code} label={text.drawing} />
      </Suspense>
    }
  >
    {halvesOf(code)}
  </Card>
)

const Card = ({ drawing, children }: { drawing: ReactNode; children?: ReactNode }) => (
  <div className={styles['show']}>
    {text.why}
    <div className={styles['drawing']}>{drawing}</div>
    <strong className={styles['digits']}>{children}</strong>
  </div>
)
