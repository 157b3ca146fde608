import { useQueryClient } from '@tanstack/react-query'

import { useSurroundings } from '../surroundings.ts'

/** The world's clock jumps forward, and everything is asked anew. */
export function useJump(): (milliseconds: number) => void {
  const { controls } = useSurroundings()
  const queries = useQueryClient()
  return (milliseconds) => void controls.jump(Math.round(milliseconds)).then(() => queries.invalidateQueries())
}
