import { Button, FormStatus } from '@vkontakte/vkui'
import { useState } from 'react'

import { addToCart, getCart } from '#domain/contract/cart.ts'
import type { ProductView, VariantView } from '#domain/contract/products.ts'
import { whyNotTogether } from '#domain/groupOffer.ts'
import { lowestStep } from '#domain/ladder.ts'

import { open, openTab } from '../../navigation/navigator.ts'
import { useHost, useMe, useShopView } from '../../shop/ShopProvider.tsx'
import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { usePixel } from '../../shop/usePixel.ts'
import { useWayIn } from '../../shop/useWayIn.ts'
import { refusalWords, say } from '../../text/failures.ts'
import { text as guest } from '../../text/guest.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/product.ts'
import { notify } from '../../ui/notice.ts'
import { useWhyClosed } from './useWhyClosed.ts'

import styles from './product.module.css'

type BuyBarProps = Readonly<{ product: ProductView; variant: VariantView }>

/** The two ways to buy, always in reach. When one is closed, the reason stands above. */
export function BuyBar({ product, variant }: BuyBarProps) {
  const host = useHost()
  const known = useKnown()
  const shop = useShopView()
  const me = useMe()
  const closed = useWhyClosed(variant)
  const goIn = useWayIn({ screen: 'product', productId: product.id })
  const add = useAction(addToCart)
  const pixel = usePixel()
  const [added, setAdded] = useState<VariantView['id'] | null>(null)

  const buyAlone = () =>
    add.run({ variantId: variant.id }, (cart) => {
      known.put(getCart, {}, cart)
      setAdded(variant.id)
      host.haptic('success')
      notify(text.added)
      pixel({ event: 'add_to_cart', products: [{ id: product.id, price: variant.price, units: 1 }] })
    })
  const buyTogether = () =>
    open({ screen: 'group_checkout', productId: product.id, groupId: null, variantId: variant.id })
  const { offer } = product
  const apart = offer && whyNotTogether(offer, variant.id)
  if (!me && shop) return <WayIn open={goIn} />

  return (
    <div className={styles['bar']}>
      {add.failure && <FormStatus mode="error">{say(add.failure)}</FormStatus>}
      {closed && <span className={styles['quiet']}>{closed}</span>}
      {!closed && offer && (shop?.payments === false || apart) && (
        <span className={styles['quiet']}>{refusalWords[apart ?? 'payments_off']}</span>
      )}
      <div className={styles['buttons']}>
        {added === variant.id ? (
          <BuyButton mode="secondary" caption={text.inCart} words={text.openCart} press={() => openTab('cart')} />
        ) : (
          <BuyButton
            mode={offer ? 'secondary' : 'primary'}
            caption={text.buyAlone}
            words={roubles(variant.price)}
            loading={add.running}
            disabled={closed !== null}
            press={buyAlone}
          />
        )}
        {offer && (
          <BuyButton
            mode="primary"
            caption={text.together}
            words={text.fromPrice(roubles(lowestStep(offer.ladder).price))}
            disabled={closed !== null || apart !== null || shop?.payments === false}
            press={buyTogether}
          />
        )}
      </div>
    </div>
  )
}

/** A plain browser knows nobody; this very product waits for them where people are known. */
const WayIn = ({ open }: { open: () => void }) => (
  <div className={styles['bar']}>
    <span className={styles['quiet']}>{text.guest}</span>
    <Button size="l" stretched onClick={open}>
      {guest.open}
    </Button>
  </div>
)

type BuyButtonProps = Readonly<{
  mode: 'primary' | 'secondary'
  caption: string
  words: string
  press: () => void
  loading?: boolean
  disabled?: boolean
}>

function BuyButton({ mode, caption, words, press, loading = false, disabled = false }: BuyButtonProps) {
  return (
    <Button size="l" stretched mode={mode} loading={loading} disabled={disabled} onClick={press}>
      <span className={styles['buy']}>
        <small>{caption}</small> <b>{words}</b>
      </span>
    </Button>
  )
}
