import { Button, ButtonGroup } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import type { GroupView } from '#domain/contract/groupBuys.ts'
import { atMost } from '#domain/groupBuy.ts'
import { lowestStep } from '#domain/ladder.ts'

import { open, openModal } from '../../navigation/navigator.ts'
import { useMe, useShopView } from '../../shop/ShopProvider.tsx'
import { useWayIn } from '../../shop/useWayIn.ts'
import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { SHARE } from '../../ui/share/sheets.ts'
import { usePaying } from '../../ui/usePaying.ts'
import type { Standing } from './standing.ts'

type GroupActionsProps = Readonly<{ standing: Standing; view: GroupView }>

/** The one thing to do next, and calling friends while that still helps. */
export function GroupActions({ standing, view: { group, offerIsRunning } }: GroupActionsProps) {
  const { pay, running } = usePaying()
  const checkout = (groupId: typeof group.id | null) =>
    open({ screen: 'group_checkout', productId: group.product.id, groupId, variantId: null })
  const toProduct = () => open({ screen: 'product', productId: group.product.id })

  switch (standing.kind) {
    case 'welcome':
      return <JoinBar group={group} join={() => checkout(group.id)} />
    case 'paying': {
      const { orderId } = standing
      return (
        standing.until && (
          <Bar>
            <Button
              size="l"
              stretched
              loading={running}
              onClick={() => pay({ orderId, back: { screen: 'group', groupId: group.id } })}
            >
              {text.pay(roubles(standing.atMost))}
            </Button>
          </Bar>
        )
      )
    }
    case 'seated':
      return (
        <BottomBar>
          <Button size="l" stretched onClick={() => openModal(SHARE)}>
            {text.invite}
          </Button>
        </BottomBar>
      )
    case 'moved': {
      const { to } = standing
      return (
        <Bar>
          <Button size="l" stretched onClick={() => open({ screen: 'group', groupId: to })}>
            {text.toMoved}
          </Button>
        </Bar>
      )
    }
    case 'left':
      if (standing.why === null) return <JoinBar group={group} join={() => checkout(group.id)} />
      return <NewBar goOn={offerIsRunning ? () => checkout(null) : null} toProduct={toProduct} late />
    case 'late':
      return <NewBar goOn={offerIsRunning ? () => checkout(null) : null} toProduct={toProduct} late />
    case 'won':
    case 'undone':
    case 'money_back':
      return <NewBar goOn={offerIsRunning ? () => checkout(null) : null} toProduct={toProduct} late={false} />
  }
}

const JoinBar = (joining: Parameters<typeof JoinButton>[0]) => (
  <Bar invite>
    <JoinButton {...joining} />
  </Bar>
)

type NewBarProps = Readonly<{
  /** Null when no new group can be opened. */
  goOn: (() => void) | null
  toProduct: () => void
  /** Whether it is what they came for and missed. */
  late: boolean
}>

/** This group is over for whoever looks at it: the next one is theirs to open. */
function NewBar({ goOn, toProduct, late }: NewBarProps) {
  const why = goOn ? text.lateWhy : text.lateOver
  return (
    <Bar why={late ? why : null}>
      <Button size="l" stretched mode={late ? 'primary' : 'secondary'} onClick={goOn ?? toProduct}>
        {goOn ? text.openNew : text.toProduct}
      </Button>
    </Bar>
  )
}

/** Where the price cannot fall any further, "at most" would only be in the way. */
function joinWords(group: GroupView['group']): string {
  const most = atMost(group, 1)
  return (most === lowestStep(group.ladder).price ? text.join : text.joinAtMost)(roubles(most))
}

/** A plain browser knows nobody; the group waits for them where people are known. */
function JoinButton({ group, join }: { group: GroupView['group']; join: () => void }) {
  const me = useMe()
  const shop = useShopView()
  const goIn = useWayIn({ screen: 'group', groupId: group.id })
  if (me || !shop) {
    return (
      <Button size="l" stretched onClick={join}>
        {joinWords(group)}
      </Button>
    )
  }
  return (
    <Button size="l" stretched onClick={goIn}>
      {text.openInVk}
    </Button>
  )
}

function Bar({ invite = false, why = null, children }: { invite?: boolean; why?: string | null; children: ReactNode }) {
  return (
    <BottomBar note={why}>
      <ButtonGroup mode="vertical" gap="s" stretched>
        {children}
        {invite && (
          <Button size="l" stretched mode="secondary" onClick={() => openModal(SHARE)}>
            {text.invite}
          </Button>
        )}
      </ButtonGroup>
    </BottomBar>
  )
}
