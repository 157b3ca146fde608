import { Panel } from '@vkontakte/vkui'

import { getGroup } from '#domain/contract/groupBuys.ts'
import { getProduct } from '#domain/contract/products.ts'
import type { GroupId, ProductId, VariantId } from '#domain/ids.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useMe, useShopView } from '../../shop/ShopProvider.tsx'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/groupCheckout.ts'
import { Answered } from '../../ui/Answered.tsx'
import { FormSkeleton } from '../../ui/FormSkeleton.tsx'
import { GuestCard } from '../../ui/GuestCard.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { GroupCheckout } from './GroupCheckout.tsx'
import { NotTogether } from './NotTogether.tsx'
import { joined, opened } from './together.ts'

/** Taking a seat: the first one of a new group, or one in a group that is there. */
export function GroupCheckoutScreen({ id, page: { productId, groupId, variantId } }: ScreenProps<'group_checkout'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{groupId ? text.join : text.open}</ScreenHeader>
      <Seated groupId={groupId} productId={productId} variantId={variantId} />
    </Panel>
  )
}

function Seated({ groupId, ...asked }: Asked & Readonly<{ groupId: GroupId | null }>) {
  const shop = useShopView()
  const me = useMe()
  if (shop && !me) return <GuestCard />
  return groupId ? <Joining groupId={groupId} {...asked} /> : <Opening {...asked} />
}

type Asked = Readonly<{ productId: ProductId; variantId: VariantId | null }>

function Opening({ productId, variantId }: Asked) {
  const product = useAnswer(getProduct, { productId })
  const shop = useShopView()
  return (
    <Answered answer={product} skeleton={<FormSkeleton />}>
      {(value) => {
        if (!shop || !value.offer) return <NotTogether productId={productId} />
        return <GroupCheckout product={value} together={opened(value.offer)} asked={variantId} shop={shop} />
      }}
    </Answered>
  )
}

function Joining({ groupId, productId, variantId }: Asked & Readonly<{ groupId: GroupId }>) {
  const product = useAnswer(getProduct, { productId })
  const group = useAnswer(getGroup, { groupId })
  const shop = useShopView()
  return (
    <Answered answer={product} skeleton={<FormSkeleton />}>
      {(value) => (
        <Answered answer={group} skeleton={<FormSkeleton />}>
          {(view) => shop && <GroupCheckout product={value} together={joined(view)} asked={variantId} shop={shop} />}
        </Answered>
      )}
    </Answered>
  )
}
