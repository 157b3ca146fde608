import { Socket } from 'node:net'

type Done = (error?: Error | null) => void

/**
 * Sends what is written to it in one turn of the event loop as one: a write costs the process as much as a small
 * statement does, and statements that go in one go are written one behind the other.
 */
export class SocketByTick extends Socket {
  #isGathering = false

  constructor() {
    super()
    // A socket that connects puts the `write` of its own class in front of ours.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'))
  }

  override write(written: string | Uint8Array, done?: Done): boolean
  override write(written: string | Uint8Array, encoding?: BufferEncoding, done?: Done): boolean
  override write(written: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.#isGathering) this.#gather()
    return typeof encoding === 'function' ? super.write(written, encoding) : super.write(written, encoding, done)
  }

  #gather() {
    this.#isGathering = true
    this.cork()
    process.nextTick(() => {
      this.#isGathering = false
      this.uncork()
    })
  }
}
