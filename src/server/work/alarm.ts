/** Wakes a sleeper early. A ring that finds nobody asleep wakes the next one at once, so none is lost. */
export function createAlarm() {
  let rung = false
  let wake = (): void => undefined

  const ring = (): void => {
    rung = true
    wake()
  }

  const sleep = async (milliseconds: number): Promise<void> => {
    if (!rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    rung = false
  }

  return { ring, sleep } as const
}
