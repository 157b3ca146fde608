const NAME = 'ryadom-world'
/** How long the tab that owns the world may take to save it before it is taken by force. */
const PATIENCE = 4_000

/**
 * Exactly one page owns the world: MSW answers a frame from any open page of the origin, and two worlds that save to
 * one place would overwrite each other. Answers with false when another tab has it.
 */
export function ownWorld({
  force,
  lost,
}: {
  force: boolean
  /** Saves what there is; afterwards another tab owns the world. */ lost: () => Promise<void>
}): Promise<boolean> {
  const asking = new BroadcastChannel(NAME)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
  if (force) asking.postMessage('hand it over')

  return new Promise((resolve, reject) => {
    const keep = async (lock: Lock | null): Promise<void> => {
      resolve(lock !== null)
      if (!lock) return
      await new Promise<void>((handOver) => {
        asking.addEventListener('message', () => void lost().finally(handOver))
      })
    }
    const stolen = (error: unknown) =>
      error instanceof DOMException && error.name === 'AbortError' ? undefined : reject(error)

    if (!force) {
      navigator.locks.request(NAME, { ifAvailable: true }, keep).catch(stolen)
      return
    }
    const enough = AbortSignal.timeout(PATIENCE)
    navigator.locks
      .request(NAME, { signal: enough }, keep)
      .catch(() => navigator.locks.request(NAME, { steal: true }, keep))
      .catch(stolen)
  })
}
