import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import type { OrderView } from '#domain/contract/orders.ts'
import type { OrderId, ProductId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { OrderState } from '#domain/order.ts'

import type { PixelHit } from '../host/host.ts'
import { useShop } from './ShopProvider.tsx'

type Happened = Readonly<{
  event: PixelHit['event']
  products: readonly Readonly<{ id: ProductId; price: Kopecks; units: number }>[]
}>

/** Tells the shop's advertising account what happened, if it has one and the host knows how. */
export function usePixel(): (happened: Happened) => void {
  const { host, pixel } = useShop()
  const tell = async (code: string, { event, products }: Happened) => {
    if (!(await host.isSupported('pixel'))) return
    const total = products.reduce((sum, { price, units }) => sum + price * units, 0) / 100
    await host.pixel({ code, event, products: products.map(({ id, price }) => ({ id, price: price / 100 })), total })
  }
  return (happened) => {
    if (pixel !== null) void tell(pixel, happened)
  }
}

/** A product has come before somebody's eyes. */
export function useViewTold(id: ProductId, price: Kopecks | undefined): void {
  const pixel = usePixel()
  const tell = useEffectEvent(() => {
    if (price !== undefined) pixel({ event: 'view_product', products: [{ id, price, units: 1 }] })
  })
  useEffect(() => tell(), [])
}

/** A purchase is one, however often its page is opened. */
const useTold = create<{ purchases: readonly OrderId[] }>()(
  persist((): { purchases: readonly OrderId[] } => ({ purchases: [] }), { name: 'told-purchases', version: 1 }),
)
const REMEMBERED = 100

type Purchase = Readonly<{ orderId: OrderId; products: Happened['products'] }>

/** Something has been bought; null as long as it has not. It is told once, whichever screen shows it first. */
export function usePurchaseTold(purchase: Purchase | null): void {
  const pixel = usePixel()
  const isBought = purchase !== null
  const tell = useEffectEvent(() => {
    const { purchases } = useTold.getState()
    if (purchase === null || purchases.includes(purchase.orderId)) return
    useTold.setState({ purchases: [purchase.orderId, ...purchases].slice(0, REMEMBERED) })
    pixel({ event: 'purchase', products: purchase.products })
  })
  useEffect(() => {
    if (isBought) tell()
  }, [isBought])
}

/** What an order has bought, once it has been paid for. */
export const purchaseIn = ({ id, state, lines }: OrderView): Purchase | null =>
  BOUGHT[state]
    ? {
        orderId: id,
        products: lines.map(({ productId, price, quantity }) => ({ id: productId, price, units: quantity })),
      }
    : null

/** Whether an order has been paid for and is not over badly. */
export const BOUGHT = {
  awaiting_payment: false,
  waiting: false,
  authorised: false,
  paid: true,
  packed: true,
  shipped: true,
  delivered: true,
  cancelled: false,
  returned: false,
} as const satisfies Record<OrderState, boolean>
