import { SubnavigationButton } from '@vkontakte/vkui'

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
      <SubnavigationButton selected={chosen === null} aria-pressed={chosen === null} onClick={() => choose(null)}>
        {text.everything}
      </SubnavigationButton>
      {row.map(({ id, name }) => (
        <SubnavigationButton
          key={id}
          selected={chosen === id}
          aria-pressed={chosen === id}
          onClick={() => choose(chosen === id ? null : id)}
        >
          {name}
        </SubnavigationButton>
      ))}
    </nav>
  )
}
