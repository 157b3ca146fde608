import type { HostAnswer } from '../host/host.ts'
import { useMe, useShop } from './ShopProvider.tsx'
import { isWorthAsking, useLastSaid } from './useLastSaid.ts'
import { useSupported } from './useSupported.ts'

type Keeping = Readonly<{
  /** Where the shop could be kept so that it is found again; null when there is no such place, or it is there. */
  where: 'favourites' | 'homeScreen' | null
  keep: () => Promise<HostAnswer>
  later: () => void
}>

/** A place for the shop among what a person opens often. One is offered at a time, and whatever they say counts for long. */
export function useKeeping(): Keeping {
  const { host, clock } = useShop()
  const me = useMe()
  const favourites = useLastSaid('favourites')
  const homeScreen = useLastSaid('homeScreen')
  const hasFavourites = useSupported('favourites')
  const hasHomeScreen = useSupported('homeScreen')
  const isFavourite = new URLSearchParams(host.launchString).get('vk_is_favorite') === '1'

  const where =
    hasFavourites && !isFavourite && isWorthAsking(favourites, clock.now())
      ? 'favourites'
      : hasHomeScreen && isWorthAsking(homeScreen, clock.now())
        ? 'homeScreen'
        : null
  const asked = where === 'favourites' ? favourites : homeScreen
  return {
    where: me ? where : null,
    later: () => asked.say(false),
    keep: async () => {
      const answer = await (where === 'favourites' ? host.addToFavourites() : host.addToHomeScreen())
      asked.hear(answer)
      return answer
    },
  }
}
