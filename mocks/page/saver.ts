const QUIET = 1_000

/** Saves one second after the last change, and never twice at once. */
export function createSaver(save: () => Promise<void>) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()

  const now = (): Promise<void> => {
    clearTimeout(waiting)
    waiting = undefined
    saving = saving.then(save)
    return saving
  }

  return {
    changed() {
      clearTimeout(waiting)
      waiting = setTimeout(() => void now(), QUIET)
    },
    /** Saves at once what has changed and is not saved yet. */
    flush: () => (waiting === undefined ? saving : now()),
    forget() {
      clearTimeout(waiting)
      waiting = undefined
    },
  }
}
