/** Holds everybody who comes until so many have come, and nobody after that. */
export function createBarrier(size: number): () => Promise<void> {
  let waiting: (() => void)[] = []
  let come = 0
  return () =>
    new Promise((resolve) => {
      come += 1
      waiting.push(resolve)
      if (come < size) return
      for (const go of waiting) go()
      waiting = []
    })
}
