import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { Endpoint, InputOf, OutputOf } from '#domain/contract/endpoint.ts'

import { useColumn } from './column.ts'
import { useSurroundings } from './surroundings.ts'

type Mine<E extends Endpoint> = Omit<InputOf<E> & object, 'me'>

/** What the network shows to this person; asked anew whenever it says that something changed for them. */
export function useSeen<E extends Endpoint>(as: string, line: E, input: Mine<E>) {
  const { network } = useSurroundings()
  return useQuery({
    queryKey: ['network', as, line.path, input],
    queryFn: (): Promise<OutputOf<E>> => network.ask(line, { me: as, ...input } as InputOf<E>),
  })
}

/** What this person does in the network. */
export function useDoing<E extends Endpoint>(line: E) {
  const { network } = useSurroundings()
  const { me } = useColumn()
  return useMutation({
    mutationFn: (input: Mine<E>): Promise<OutputOf<E>> =>
      network.ask(line, { me: me.person.name, ...input } as InputOf<E>),
  })
}

/** Keeps what this person sees true while their screen is open. */
export function useLive(as: string, person: number | null): void {
  const { network } = useSurroundings()
  const queries = useQueryClient()
  useEffect(() => {
    if (person === null) return
    return network.follow(person, () => void queries.invalidateQueries({ queryKey: ['network', as] }))
  }, [as, person, network, queries])
}
