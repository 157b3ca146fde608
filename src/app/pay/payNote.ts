import * as v from 'valibot'

import { PaymentId, ShopId } from '#domain/ids.ts'
import { fragmentOf, placeOf } from '#domain/place.ts'

/** What the shop wrote behind `#` when it sent a buyer here: which shop and payment, and where they want to be afterwards. */
export type PayNote = Readonly<{ shop: ShopId | null; paymentId: PaymentId | null; back: string }>

export function readNote({ hash, search, href }: Pick<Location, 'hash' | 'search' | 'href'>): PayNote {
  const note = new URLSearchParams(hash.replace(/^#/, ''))
  const shop = v.safeParse(ShopId, note.get('shop'))
  const payment = v.safeParse(PaymentId, note.get('payment'))
  // Only places of the shop: a link to here cannot lead anywhere else.
  const place = placeOf(note.get('back') ?? '') ?? ({ screen: 'orders' } as const)

  const back = new URL('index.html', href)
  back.search = search
  back.hash = fragmentOf(place)
  return {
    shop: shop.success ? shop.output : null,
    paymentId: payment.success ? payment.output : null,
    back: back.href,
  }
}
