import { Box, Group, Header } from '@vkontakte/vkui'

import type { OfferView, ProductView, VariantView } from '#domain/contract/products.ts'

import { text } from '../../text/product.ts'
import { PriceLadderBar } from '../../ui/PriceLadderBar.tsx'
import { OpenGroupRow } from './OpenGroupRow.tsx'

import styles from './product.module.css'

type TogetherProps = Readonly<{ product: ProductView; offer: OfferView; variant: VariantView }>

/** The ladder of buying together, and the groups that gather now. */
export function Together({ product, offer, variant }: TogetherProps) {
  return (
    <Group header={<Header>{text.togetherTitle}</Header>}>
      <Box padding="system">
        <p className={styles['why']}>{text.ladder}</p>
        <PriceLadderBar ladder={offer.ladder} crowd={null} />
      </Box>
      {product.groups.length > 0 && (
        <>
          <Header size="s">{text.groups}</Header>
          <ul className={styles['groups']}>
            {product.groups.map((group) => (
              <OpenGroupRow key={group.id} group={group} product={product} offer={offer} variant={variant} />
            ))}
          </ul>
        </>
      )}
    </Group>
  )
}
