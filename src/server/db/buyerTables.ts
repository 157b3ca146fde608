import type { Host } from '#domain/host.ts'
import type { BuyerId, GroupId, ProductId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

type BuyerTable = {
  shop_id: ShopId
  id: BuyerId
  host: Host
  host_user_id: string
  language: 'ru' | 'en'
  first_name: string | null
  photo: string | null
  /** When the name and photo were last asked of the host. */
  known_at: Instant | null
  first_seen_at: Instant
  /** By how many minutes their clock is ahead of UTC, as it said when they were here last. */
  utc_offset: number | null
  /** By whose summer time it goes, if it has said so. */
  time_zone: string | null
  /** Since when the network may notify them, or may not; both null while nobody has asked. */
  news_allowed_at: Instant | null
  news_refused_at: Instant | null
  /** Since when the shop's community may write to them, or may not. */
  messages_allowed_at: Instant | null
  messages_refused_at: Instant | null
}

type InvitationTable = {
  shop_id: ShopId
  code: string
  screen: 'group' | 'product'
  /** Who invites. */
  buyer_id: BuyerId
  target_id: GroupId | ProductId
  made_at: Instant
  for_whom: 'anybody' | 'friend'
  /** When a message with it went to the friend, as the inviter's host said. */
  sent_at: Instant | null
  /** Who that friend is here, and when they first opened it; nothing is known of them before. */
  friend_id: BuyerId | null
  opened_at: Instant | null
}

type InvitedTable = {
  shop_id: ShopId
  /** Who came. */
  buyer_id: BuyerId
  target_id: GroupId | ProductId
  code: string
  came_at: Instant
}

type NoticeTable = {
  shop_id: ShopId
  buyer_id: BuyerId
  /** The group or the order, and what happened to it: each buyer is told each thing once. */
  about: string
  key: string
  /** JSON of `Words`, see notifications/words.ts */
  words: string
  /** The place it leads to. */
  fragment: string
  told_at: Instant
  read_at: Instant | null
}

export type BuyerTables = {
  buyer: BuyerTable
  notice: NoticeTable
  invitation: InvitationTable
  invited: InvitedTable
}
