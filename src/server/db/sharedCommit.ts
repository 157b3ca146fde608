/** Runs work once everything that is ready now has had its turn. */
export type Later = (work: () => void) => void

/** So many wait for one commit at most, however busy a turn is. */
const MOST = 100

type Batch = {
  /** Transactions that are over but for the disk. */
  ended: number
  /** The turn is over, but a transaction is still under way. */
  isDue: boolean
  readonly onDisk: Promise<void>
  readonly keep: () => void
  readonly lose: (error: unknown) => void
}

/**
 * Transactions of one connection, run one after the other, of which those that end before `later` comes reach the disk as
 * one commit: waiting for the disk is most of what a short transaction costs. Each but the first of a batch is a
 * savepoint, so that each can be taken back alone. Without `later` every one is committed by itself.
 */
export function createSharedCommit(tell: (statement: string) => void, later: Later | null) {
  let batch: Batch | null = null
  let isUnderWay = false

  /** Throws what the database says, and has begun nothing, where another process writes. */
  function begin(): void {
    if (batch) tell('savepoint one')
    else {
      tell('begin immediate')
      batch = createBatch()
    }
    isUnderWay = true
  }

  /** The next transaction may begin when this returns; what it promises is that this one is on the disk. */
  function commit(): Promise<void> {
    const mine = current()
    isUnderWay = false
    if (mine.ended > 0) {
      try {
        tell('release one')
      } catch (error) {
        lose(error)
        return mine.onDisk
      }
    }
    mine.ended++
    if (!later || mine.isDue || mine.ended === MOST) flush()
    else if (mine.ended === 1) later(() => turnIsOver(mine))
    return mine.onDisk
  }

  function turnIsOver(mine: Batch): void {
    if (mine !== batch) return
    if (isUnderWay) mine.isDue = true
    else flush()
  }

  function rollback(): void {
    const mine = current()
    isUnderWay = false
    if (mine.ended === 0) {
      batch = null
      // Where the disk is full SQLite has rolled back by itself, and says that there is nothing to roll back.
      return tell('rollback')
    }
    try {
      tell('rollback to one')
      tell('release one')
    } catch (error) {
      // Then it took back those with which this one shares a commit, too.
      return lose(error)
    }
    if (mine.isDue) flush()
  }

  /** Brings to the disk what is over. */
  function flush(): void {
    if (!batch) return
    try {
      tell('commit')
      batch.keep()
      batch = null
    } catch (error) {
      lose(error)
    }
  }

  /** Nothing of the batch was kept, and everybody who waits is told so. */
  function lose(error: unknown): void {
    batch?.lose(error)
    batch = null
    try {
      tell('rollback')
    } catch {
      // It was rolled back already.
    }
  }

  function current(): Batch {
    if (batch) return batch
    throw new Error('A transaction ends that has not begun')
  }

  return { begin, commit, rollback, flush }
}

function createBatch(): Batch {
  let keep = () => {}
  let lose: Batch['lose'] = () => {}
  const onDisk = new Promise<void>((resolve, reject) => {
    keep = resolve
    lose = reject
  })
  // Whoever shares it hears of a failure; a batch whose first transaction is taken back has nobody who does.
  onDisk.catch(() => {})
  return { ended: 0, isDue: false, onDisk, keep, lose }
}
