import type { Host } from '#domain/host.ts'

export type Person = Readonly<{ firstName: string; photo: string | null }>

/** What became of a notification: `denied` is final for now, `later` asks to be tried again. */
export type Told = 'sent' | 'denied' | 'later'

/** The social network as the server sees it. What a client says about people is never believed; this is asked instead. */
export interface SocialNetwork {
  /** Null when there is no such person. */
  person(host: Host, hostUserId: string): Promise<Person | null>
  /** Tells one person; `fragment` is the place in the shop that the notification opens. `key` makes repeats harmless. */
  tell(to: { host: Host; hostUserId: string }, message: string, fragment: string, key: string): Promise<Told>
}
