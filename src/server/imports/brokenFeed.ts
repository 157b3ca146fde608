/** The feed cannot be read to its end, so nothing of it is taken. */
export class BrokenFeed extends Error {
  override readonly name = 'BrokenFeed'
  /** Where reading stopped. */
  readonly line: number
  readonly reason: string

  constructor(line: number, reason: string, options?: ErrorOptions) {
    super(`The feed is broken at line ${line}: ${reason}. Nothing was changed.`, options)
    this.line = line
    this.reason = reason
  }
}
