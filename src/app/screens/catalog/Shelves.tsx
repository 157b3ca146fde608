import { listCategories } from '#domain/contract/products.ts'
import type { CategoryId } from '#domain/ids.ts'

import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/catalog.ts'
import { Chips } from '../../ui/Chips.tsx'
import { shelvesBeside } from './shelves.ts'

type ShelvesProps = Readonly<{ chosen: CategoryId | null; choose: (category: CategoryId | null) => void }>

/** The categories. The catalogue is whole without them. */
export function Shelves({ chosen, choose }: ShelvesProps) {
  const categories = useAnswer(listCategories, {})
  const row = categories.kind === 'ready' ? shelvesBeside(categories.value, chosen) : []
  const nameOf = (shelf: CategoryId | null) => row.find(({ id }) => id === shelf)?.name ?? text.everything
  return (
    <Chips label={text.categories} options={row.map(({ id }) => id)} chosen={chosen} nameOf={nameOf} choose={choose} />
  )
}
