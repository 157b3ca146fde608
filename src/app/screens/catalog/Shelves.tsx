import { Button } from '@vkontakte/vkui'

import { listCategories } from '#domain/contract/products.ts'
import type { CategoryId } from '#domain/ids.ts'

import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/catalog.ts'
import { shelvesBeside } from './shelves.ts'

import styles from './catalog.module.css'

type ShelvesProps = Readonly<{ chosen: CategoryId | null; choose: (category: CategoryId | null) => void }>

/** The categories: a row that scrolls on a phone, several rows where there is room. The catalogue is whole without it. */
export function Shelves({ chosen, choose }: ShelvesProps) {
  const categories = useAnswer(listCategories, {})
  const row = categories.kind === 'ready' ? shelvesBeside(categories.value, chosen) : []
  return (
    <nav aria-label={text.categories} className={styles['shelves']}>
      <Shelf name={text.everything} open={chosen === null} choose={() => choose(null)} />
      {row.map(({ id, name }) => (
        <Shelf key={id} name={name} open={chosen === id} choose={() => choose(id)} />
      ))}
    </nav>
  )
}

function Shelf({ name, open, choose }: { name: string; open: boolean; choose: () => void }) {
  return (
    <Button
      className={styles['shelf']}
      size="m"
      rounded
      mode={open ? 'primary' : 'secondary'}
      aria-pressed={open}
      onClick={choose}
    >
      {name}
    </Button>
  )
}
