/** Gives something to one taker at a time, in the order of asking. */
export function createQueue() {
  let last: Promise<void> = Promise.resolve()

  /** Resolves when it is this taker's turn, with the function that ends the turn. */
  async function take(): Promise<() => void> {
    const before = last
    let release = () => {}
    last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
  return { take }
}
