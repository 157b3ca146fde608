import { useQuery } from '@tanstack/react-query'

import { type FriendsGroup, listFriendsGroups, MOST_FRIENDS } from '#domain/contract/groupLists.ts'
import type { OpenGroup } from '#domain/contract/products.ts'
import type { ProductId } from '#domain/ids.ts'

import { answerKey } from './answerKey.ts'
import { isBug } from './failure.ts'
import { useShop } from './ShopProvider.tsx'
import { useFriends } from './useFriends.ts'

/**
 * Open groups, of a product or those that close soon, with the friends' ones first. Where friends are not known, or
 * could not be asked about, the list is whole without them.
 */
export function useFriendsFirst<Group extends OpenGroup>(
  groups: readonly Group[],
  productId: ProductId | null,
): readonly (Group | FriendsGroup)[] {
  const { api } = useShop()
  const { ids } = useFriends()
  const input = { friends: ids.slice(0, MOST_FRIENDS), ...(productId && { productId }) }
  const { data: friendly } = useQuery({
    queryKey: answerKey(listFriendsGroups, input),
    queryFn: ({ signal }) => api.call(listFriendsGroups, input, { signal }),
    enabled: ids.length > 0 && groups.length > 0,
    throwOnError: isBug,
  })
  if (!friendly || ids.length === 0) return groups
  return [
    ...friendly.map((group) => withEverybody(group, groups)),
    ...groups.filter(({ id }) => !friendly.some((other) => other.id === id)),
  ]
}

/** Where the list knows more of a group's people than the friends' first few, they follow. */
function withEverybody(group: FriendsGroup, groups: readonly OpenGroup[]): FriendsGroup {
  const listed = groups.find(({ id }) => id === group.id)?.faces ?? []
  const others = listed.filter(({ seatId }) => !group.faces.some((face) => face.seatId === seatId))
  return { ...group, faces: [...group.faces, ...others] }
}
