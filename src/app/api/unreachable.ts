/**
 * Why there is no usable answer: the network is gone, nothing came in time, the server broke (5xx), or what came is
 * not an answer of ours (a proxy's page, another version).
 */
export type WhyUnreachable = 'offline' | 'timeout' | 'broken' | 'unreadable'

/** No usable answer. Nothing is known about what the server did, so the same intent may be tried again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  readonly why: WhyUnreachable
  /** By this the shop's people find the failure in their logs. */
  readonly requestId: string | null

  constructor(why: WhyUnreachable, { requestId = null, cause }: { requestId?: string | null; cause?: unknown } = {}) {
    super(`Unreachable: ${why}`, { cause })
    this.why = why
    this.requestId = requestId
  }
}
