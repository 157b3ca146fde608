import { Button } from '@vkontakte/vkui'

import type { OfferView, OpenGroup, ProductView, VariantView } from '#domain/contract/products.ts'
import { phaseOf, whyCannotJoin } from '#domain/groupBuy.ts'

import { open } from '../../navigation/navigator.ts'
import { useMe } from '../../shop/ShopProvider.tsx'
import { useServerNow } from '../../shop/useServerNow.ts'
import { refusalWords } from '../../text/failures.ts'
import { text } from '../../text/product.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { Faces } from '../../ui/Faces.tsx'
import { PageLink } from '../../ui/PageLink.tsx'

import styles from './product.module.css'

type OpenGroupRowProps = Readonly<{ group: OpenGroup; product: ProductView; offer: OfferView; variant: VariantView }>

export function OpenGroupRow({ group, product, offer, variant }: OpenGroupRowProps) {
  const me = useMe()
  const now = useServerNow()
  const buy = { ...group, state: 'gathering', ladder: offer.ladder, unitsPerBuyer: offer.unitsPerBuyer } as const
  const phase = phaseOf(buy, now)
  const refusal = whyCannotJoin(buy, null, 1, now)
  const join = () => open({ screen: 'group_checkout', productId: product.id, groupId: group.id, variantId: variant.id })

  return (
    <li className={styles['group']}>
      <PageLink to={{ screen: 'group', groupId: group.id }} className={styles['groupFacts']}>
        <Faces faces={group.faces} />
        <span className={styles['groupWords']}>
          <b>
            {phase.kind === 'gathering'
              ? phase.missing > 0
                ? text.missing(phase.missing)
                : text.gathered
              : phase.kind === 'filling'
                ? text.paying
                : null}
          </b>
          <Countdown to={group.closesAt} />
        </span>
      </PageLink>
      <Button size="l" mode="secondary" disabled={refusal !== null || me === null || variant.left <= 0} onClick={join}>
        {text.join}
      </Button>
      {refusal && <span className={styles['quiet']}>{refusalWords[refusal]}</span>}
    </li>
  )
}
