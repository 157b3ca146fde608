import { useQuery } from '@tanstack/react-query'

import { useSurroundings } from './surroundings.ts'

const TICK = 10_000

/** The world's time, looked at every ten seconds, and whenever the clock has jumped and everything is asked anew. */
export function useMoment(): number {
  const { controls } = useSurroundings()
  return useQuery({ queryKey: ['moment'], queryFn: controls.now, initialData: controls.now, refetchInterval: TICK })
    .data
}
