import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import type { BuyerId } from '#domain/ids.ts'
import type { IfFull } from '#domain/seat.ts'

import { useMe } from './ShopProvider.tsx'

/** What a buyer has typed at a checkout, kept for the next try and for the next order. */
export type CheckoutDraft = Readonly<{
  /** Null until it was typed: the name the host knows stands there meanwhile. */
  name: string | null
  phone: string
  /** Left empty by whoever wants receipts on the phone; not there in drafts from before it could be typed. */
  email?: string
  way: 'pickup' | 'courier'
  pointId: string | null
  city: string
  address: string
  comment: string
  ifFull: IfFull
  visible: boolean
}>

const EMPTY: CheckoutDraft = {
  name: null,
  phone: '',
  way: 'pickup',
  pointId: null,
  city: '',
  address: '',
  comment: '',
  ifFull: 'open_new',
  // Everyone who opens the group would see them, so this is asked for and never assumed.
  visible: false,
}

/** One browser may have several people, so each has a draft of their own. */
const useDrafts = create<{ of: Readonly<Partial<Record<BuyerId, CheckoutDraft>>> }>()(
  persist(() => ({ of: {} }), { name: 'checkout-drafts', version: 1 }),
)

export function useCheckoutDraft(): { draft: CheckoutDraft; type: (typed: Partial<CheckoutDraft>) => void } {
  const buyer = useMe()?.buyerId
  const kept = useDrafts(({ of }) => (buyer ? of[buyer] : undefined))
  const draft = kept ?? EMPTY
  return {
    draft,
    type: (typed) => {
      if (buyer) useDrafts.setState(({ of }) => ({ of: { ...of, [buyer]: { ...(of[buyer] ?? EMPTY), ...typed } } }))
    },
  }
}
