import * as v from 'valibot'

/** What the community's Callback API is set up with: whose events are believed, and what proves the server to be its own. */
export type VkCallback = Readonly<{ community: string; secret: string; confirmation: string }>

type Said =
  /** VK asks whether this server is the community's. */
  | { kind: 'confirmation' }
  /** Somebody allowed the community to write to them, or forbade it. */
  | { kind: 'messages'; event: string; hostUserId: string; allowed: boolean }
  /** Something that the shop has no use for. */
  | { kind: 'other' }
  /** One of the above in a shape that is not known. */
  | { kind: 'unreadable' }

export type Called = Readonly<{ community: string; secret: string; type: string; said: Said }>

/** What VK calls with (https://dev.vk.com/ru/api/callback/getting-started), or null when it is none of VK's. */
export function calledBy(body: string): Called | null {
  const parsed = v.safeParse(Call, body)
  if (!parsed.success) return null
  const { type, group_id: community, secret, event_id: event, object } = parsed.output
  return { community, secret, type, said: saidBy(type, { event, object }) }
}

function saidBy(type: string, rest: unknown): Said {
  switch (type) {
    case 'confirmation':
      return { kind: 'confirmation' }
    case 'message_allow':
    case 'message_deny': {
      const messages = v.safeParse(Messages, rest)
      if (!messages.success) return { kind: 'unreadable' }
      const { event, object } = messages.output
      return { kind: 'messages', event, hostUserId: object.user_id, allowed: type === 'message_allow' }
    }
    default:
      return { kind: 'other' }
  }
}

const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.transform(String))

const Call = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    type: v.string(),
    group_id: Id,
    secret: v.optional(v.string(), ''),
    event_id: v.optional(v.unknown()),
    object: v.optional(v.unknown()),
  }),
)

const Messages = v.object({
  event: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  object: v.object({ user_id: Id }),
})
