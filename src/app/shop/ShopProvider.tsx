import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'

import type { Me, ShopView } from '#domain/contract/launch.ts'

import type { Host } from '../host/host.ts'
import type { Launched, Shop } from './openShop.ts'

const ShopContext = createContext<Shop | null>(null)

export function ShopProvider({ value, children }: { value: Shop; children: ReactNode }) {
  return (
    <ShopContext value={value}>
      <QueryClientProvider client={value.answers}>{children}</QueryClientProvider>
    </ShopContext>
  )
}

export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (!shop) throw new Error('A screen was drawn outside ShopProvider: wrap it in one, as main.tsx does')
  return shop
}

export const useHost = (): Host => useShop().host

/** Where the launch stands. */
export const useLaunched = (): Launched => useStore(useShop().launched)

/** Who is asking; null in a plain browser and until the launch has been answered. */
export function useMe(): Me | null {
  const launched = useLaunched()
  return launched.kind === 'ready' ? launched.me : null
}

/** What shop this is, or null until the launch has been answered: nothing else of the shop is known before it. */
export function useShopView(): ShopView | null {
  const launched = useLaunched()
  return launched.kind === 'ready' ? launched.shop : null
}
