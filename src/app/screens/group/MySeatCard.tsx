import { Group } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import type { GroupPicture, MySeat } from '#domain/contract/groupBuys.ts'
import { phaseOf, priceNow } from '#domain/groupBuy.ts'
import type { OrderId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { openModal } from '../../navigation/navigator.ts'
import { useShopView } from '../../shop/ShopProvider.tsx'
import { ticking } from '../../text/dates.ts'
import { refusalWords } from '../../text/failures.ts'
import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { wordsAfterLeaving, wordsBeforePaying, wordsOfComingBack, wordsWhileGathering } from '../../text/seatMoney.ts'
import { PageLink } from '../../ui/PageLink.tsx'
import { TellMe } from '../../ui/TellMe.tsx'
import { LEAVE } from './sheets.ts'
import type { Standing } from './standing.ts'
import { type Glance, StatePicture } from './StatePicture.tsx'

import styles from './group.module.css'

type MySeatCardProps = Readonly<{
  standing: Standing
  group: GroupPicture
  money: MySeat['money'] | null
  now: Instant
}>

/** What the group means for whoever looks at it: their seat, their money, or that they are late. */
export function MySeatCard({ standing, group, money, now }: MySeatCardProps) {
  const payments = useShopView()?.payments ?? true
  switch (standing.kind) {
    case 'welcome':
      return standing.missed && <Card title={text.released} why={money && wordsAfterLeaving(money)} />
    case 'left': {
      const { back } = standing
      const coming = back !== null && money && `${text.moneyBack(roubles(back))}. ${wordsOfComingBack(money)}`
      return (
        <Card title={text.left} why={coming || text.leftUnpaid}>
          <OrderLink orderId={standing.orderId} />
        </Card>
      )
    }
    case 'paying': {
      const { until } = standing
      return (
        <Card
          title={until ? text.held(ticking(until - now)) : text.heldOver}
          why={until && money && wordsBeforePaying(money)}
        >
          <LeaveButton>{text.giveUp}</LeaveButton>
        </Card>
      )
    }
    case 'seated': {
      const sum = roubles(standing.atMost)
      return (
        <Card title={text.taken} why={payments && money ? wordsWhileGathering(money, sum) : text.takenWhyPayLater(sum)}>
          <div className={styles['links']}>
            <OrderLink orderId={standing.orderId} />
            <LeaveButton>{text.leave}</LeaveButton>
          </div>
          <TellMe of="group" />
        </Card>
      )
    }
    case 'won':
      return (
        <Card title={text.won} why={(standing.spare ? text.wonSpare : text.wonWhy)(roubles(priceNow(group)))}>
          <OrderLink orderId={standing.orderId} />
        </Card>
      )
    case 'undone':
      return (
        <Card title={text.undone} why={standing.byBank ? text.undoneByBank : money && wordsOfComingBack(money)}>
          <OrderLink orderId={standing.orderId} />
        </Card>
      )
    case 'money_back':
      return (
        <Card title={text.moneyBack(roubles(standing.sum))} why={money && wordsOfComingBack(money)}>
          <OrderLink orderId={standing.orderId} />
        </Card>
      )
    case 'moved':
      return <Card title={text.moved} why={whyMoved(group, now)} />
    case 'late':
      if (standing.why === 'group_full') return <Card title={text.full} why={text.fullWhy} />
      if (standing.missed) return <Card title={text.released} why={whyReleased(group, money)} picture="late" />
      return (
        <Card
          title={text.late}
          why={group.completedAt ? text.lateEarly : `${refusalWords[standing.why]}.`}
          picture="late"
        />
      )
  }
}

/** A payment on its way when the seller ended the group may have been taken all the same, and goes back. */
function whyReleased({ completedAt }: GroupPicture, money: MySeat['money'] | null): string {
  return [completedAt === null ? [] : text.releasedEarly, money ? wordsAfterLeaving(money) : []].flat().join(' ')
}

function whyMoved(group: GroupPicture, now: Instant): string {
  if (group.completedAt !== null) return text.movedEarly
  const { kind } = phaseOf(group, now)
  const inTime = kind === 'gathering' || kind === 'filling' || group.taken >= group.capacity
  return inTime ? text.movedFull : text.movedOver
}

function LeaveButton({ children }: { children: string }) {
  return (
    <button type="button" className={styles['leave']} onClick={() => openModal(LEAVE)}>
      {children}
    </button>
  )
}

type CardProps = Readonly<{ title: string; why: string | null; picture?: Glance; children?: ReactNode }>

function Card({ title, why, picture, children }: CardProps) {
  const words = (
    <div className={styles['seat']}>
      <h2 className={styles['seatTitle']}>{title}</h2>
      {why && <p className={styles['seatWhy']}>{why}</p>}
      {children}
    </div>
  )
  return (
    <Group aria-label={text.mine}>
      {picture ? (
        <div className={styles['late']}>
          <StatePicture of={picture} />
          {words}
        </div>
      ) : (
        words
      )}
    </Group>
  )
}

function OrderLink({ orderId }: { orderId: OrderId }) {
  return (
    <PageLink to={{ screen: 'order', orderId }} className={styles['link']}>
      {text.order}
    </PageLink>
  )
}
