import { Icon24SortOutline } from '@vkontakte/icons'
import { Search } from '@vkontakte/vkui'
import { useEffect, useEffectEvent, useState } from 'react'

import { text } from '../../text/catalog.ts'

/** Long enough not to ask at every letter, short enough not to be waited for. */
const PAUSE = 300

type SearchFieldProps = Readonly<{
  query: string
  search: (query: string) => void
  chooseSort: () => void
  /** Whether the catalogue is on the screen: what is typed there does not change the address of what was opened since. */
  shown: boolean
}>

export function SearchField({ query, search, chooseSort, shown }: SearchFieldProps) {
  const [typed, setTyped] = useState(query)
  // The address may change under the field: a link opened, a shelf chosen.
  const [asked, setAsked] = useState(query)
  if (asked !== query) {
    setAsked(query)
    setTyped(query)
  }

  const ask = useEffectEvent(search)
  useEffect(() => {
    if (!shown) return undefined
    const later = setTimeout(() => ask(typed.trim()), PAUSE)
    return () => clearTimeout(later)
  }, [typed, shown])

  return (
    <Search
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={text.search}
      slotProps={{ input: { 'aria-label': text.search, enterKeyHint: 'search' } }}
      clearLabel={text.clearSearch}
      icon={<Icon24SortOutline />}
      iconLabel={text.sort}
      onIconClick={chooseSort}
    />
  )
}
