import type { Host } from '#domain/host.ts'

export type Person = Readonly<{ firstName: string; photo: string | null }>

/**
 * What became of a notification or a message: `denied` means that its reader has forbidden it, `later` asks to be tried
 * again, `never` that it cannot be brought and that its reader has nothing to do with it.
 */
export type Told = 'sent' | 'denied' | 'later' | 'never'

export type Letter = Readonly<{
  text: string
  /** Leads to a place in the shop. */
  button: Readonly<{ label: string; fragment: string }>
}>

type Recipient = Readonly<{ host: Host; hostUserId: string }>

/** The social network as the server sees it. What a client says about people is never believed; this is asked instead. */
export interface SocialNetwork {
  /** Null when there is no such person. */
  person(host: Host, hostUserId: string): Promise<Person | null>
  /** Tells one person; `fragment` is the place in the shop that the notification opens. `key` makes repeats harmless. */
  tell(to: Recipient, message: string, fragment: string, key: string): Promise<Told>
  /** Writes to one person in the name of the shop's community. `key` makes repeats harmless. */
  write(to: Recipient, letter: Letter, key: string): Promise<Told>
}
