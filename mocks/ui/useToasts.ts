import { useCallback, useState } from 'react'

export type Toast = Readonly<{ id: number; words: string }>

const LASTS = 4_000

/** Short words at the edge of the screen that go away by themselves. */
export function useToasts(): { toasts: readonly Toast[]; say: (words: string) => void } {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const say = useCallback((words: string) => {
    const id = performance.now()
    setToasts((shown) => [...shown, { id, words }])
    setTimeout(() => setToasts((shown) => shown.filter((toast) => toast.id !== id)), LASTS)
  }, [])
  return { toasts, say }
}
