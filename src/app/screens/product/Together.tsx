import { Box, Group, Header } from '@vkontakte/vkui'

import type { ProductView, VariantView } from '#domain/contract/products.ts'

import { useFriendsFirst } from '../../shop/useFriendsFirst.ts'
import { text } from '../../text/product.ts'
import { AskFriends } from '../../ui/AskFriends.tsx'
import { PriceLadderBar } from '../../ui/PriceLadderBar.tsx'
import { OpenGroupRow } from './OpenGroupRow.tsx'

import styles from './product.module.css'

type TogetherProps = Readonly<{ product: ProductView; variant: VariantView }>

/** The ladder of buying together, and the groups that gather now: these go on when the offer has been paused. */
export function Together({ product, variant }: TogetherProps) {
  const { offer } = product
  const groups = useFriendsFirst(product.groups, product.id)
  if (!offer && groups.length === 0) return null
  return (
    <Group header={<Header>{text.togetherTitle}</Header>}>
      {offer && (
        <Box padding="system">
          <p className={styles['why']}>{text.ladder}</p>
          <PriceLadderBar ladder={offer.ladder} crowd={null} />
          {offer.left !== null && offer.left > 0 && <p className={styles['left']}>{text.togetherLeft(offer.left)}</p>}
        </Box>
      )}
      {groups.length > 0 && (
        <>
          <Header size="s">{text.groups}</Header>
          <ul className={styles['groups']}>
            {groups.map((group) => (
              <OpenGroupRow key={group.id} group={group} product={product} variant={variant} />
            ))}
          </ul>
          <div className={styles['askFriends']}>
            <AskFriends friendly={groups.some((group) => 'friends' in group)} />
          </div>
        </>
      )}
    </Group>
  )
}
