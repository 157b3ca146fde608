import { Button } from '@vkontakte/vkui'

import type { FriendsGroup } from '#domain/contract/groupLists.ts'
import type { OpenGroup, ProductView, VariantView } from '#domain/contract/products.ts'
import { type Phase, phaseOf, whyCannotJoin } from '#domain/groupBuy.ts'
import { whyNotTogether } from '#domain/groupOffer.ts'

import { open } from '../../navigation/navigator.ts'
import { useServerNow } from '../../shop/useServerNow.ts'
import { refusalWords } from '../../text/failures.ts'
import { text as groups } from '../../text/groups.ts'
import { text } from '../../text/product.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { Faces } from '../../ui/Faces.tsx'
import { PageLink } from '../../ui/PageLink.tsx'
import { useWhyClosed } from './useWhyClosed.ts'

import styles from './product.module.css'

type OpenGroupRowProps = Readonly<{ group: OpenGroup | FriendsGroup; product: ProductView; variant: VariantView }>

export function OpenGroupRow({ group, product, variant }: OpenGroupRowProps) {
  const now = useServerNow()
  const gathering = { ...group, state: 'gathering' } as const

  return (
    <li className={styles['group']}>
      <PageLink to={{ screen: 'group', groupId: group.id }} className={styles['groupFacts']}>
        <Faces faces={group.faces} people={group.taken + group.held} />
        <span className={styles['groupWords']}>
          {'friends' in group && <b className={styles['friends']}>{groups.here(group.friends)}</b>}
          <b>{wordsOf(phaseOf(gathering, now))}</b>
          <Countdown to={group.closesAt} />
        </span>
      </PageLink>
      {group.mine ? (
        <span className={styles['below']}>{text.mine}</span>
      ) : (
        <JoinButton group={group} product={product} variant={variant} />
      )}
    </li>
  )
}

/** When the group is closed to whoever looks at it, the reason stands below. */
function JoinButton({ group, product, variant }: OpenGroupRowProps) {
  const now = useServerNow()
  const closed = useWhyClosed(variant)
  const refusal = whyCannotJoin({ ...group, state: 'gathering', unitsPerBuyer: 1 }, null, 1, now)
  const not = refusal ?? whyNotTogether(group, variant.id)
  const why = not ? refusalWords[not] : closed
  const join = () => open({ screen: 'group_checkout', productId: product.id, groupId: group.id, variantId: variant.id })
  return (
    <>
      <Button size="l" mode="secondary" disabled={why !== null} onClick={join}>
        {text.join}
      </Button>
      {why && <span className={styles['below']}>{why}</span>}
    </>
  )
}

function wordsOf(phase: Phase): string | null {
  switch (phase.kind) {
    case 'gathering':
      return phase.missing > 0 ? text.missing(phase.missing) : text.gathered
    case 'filling':
      return text.paying
    case 'succeeded':
    case 'lapsed':
    case 'closed':
      return null
  }
}
