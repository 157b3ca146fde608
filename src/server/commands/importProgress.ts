import { SingleBar } from 'cli-progress'

import type { ImportProgress } from '../imports/importFeed.ts'

const LINE_EVERY = 10_000

/** Shows how far an import has come: a bar to people, lines to logs. */
export function importProgress(bytes: number) {
  const show = process.stdout.isTTY ? bars(bytes) : lines()
  let read = 0
  return {
    async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        read += chunk.length
        yield chunk
      }
    },
    onProgress: (progress: ImportProgress) => show.at(progress, read),
    end: show.end,
  }
}

type Shown = Readonly<{ at: (progress: ImportProgress, read: number) => void; end: () => void }>

function bars(bytes: number): Shown {
  const bar = new SingleBar({
    format: '{step} [{bar}] {percentage}% {offers} offers',
    hideCursor: true,
    stopOnComplete: false,
  })
  let step: ImportProgress['step'] | null = null
  let all = 0
  return {
    at(progress, read) {
      const total = progress.step === 'reading' ? bytes : all
      if (step !== progress.step) {
        bar.stop()
        bar.start(total, 0, { step: NAMES[progress.step], offers: 0 })
        step = progress.step
      }
      if (progress.step === 'reading') all = progress.offers
      bar.update(progress.step === 'reading' ? read : progress.offers, { offers: progress.offers })
    },
    end: () => bar.stop(),
  }
}

function lines(): Shown {
  let next = LINE_EVERY
  let step: ImportProgress['step'] = 'reading'
  return {
    at(progress) {
      if (step !== progress.step) next = LINE_EVERY
      step = progress.step
      if (progress.offers < next) return
      process.stdout.write(`${NAMES[step]}: ${progress.offers} offers\n`)
      next = progress.offers - (progress.offers % LINE_EVERY) + LINE_EVERY
    },
    end: () => {},
  }
}

const NAMES = { reading: 'Reading  ', comparing: 'Comparing' } as const
