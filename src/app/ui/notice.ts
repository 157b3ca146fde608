import { create } from 'zustand'

type Notice = Readonly<{ words: string; at: number }>

/** The one short notice over everything; a newer one takes its place. */
export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }))

export const notify = (words: string): void =>
  useNotice.setState(({ notice }) => ({ notice: { words, at: (notice?.at ?? 0) + 1 } }))
export const dismissNotice = (): void => useNotice.setState({ notice: null })
