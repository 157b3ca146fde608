import { Group, Header, Placeholder, Search, SimpleCell } from '@vkontakte/vkui'
import { useDeferredValue, useState } from 'react'

import { listProducts } from '#domain/contract/products.ts'
import type { ProductId } from '#domain/ids.ts'

import { catalogInput } from '../../shop/catalogInput.ts'
import { usePages } from '../../shop/usePages.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/offers.ts'
import { Answered } from '../../ui/Answered.tsx'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { ListSkeleton } from '../../ui/ListSkeleton.tsx'
import { Picture } from '../../ui/Picture.tsx'

import styles from './offerForm.module.css'

/** Whose price it will be: found in the catalogue by its words. */
export function ProductChoice({ choose }: { choose: (product: ProductId) => void }) {
  const [query, search] = useState('')
  const asked = useDeferredValue(query)
  const products = usePages(listProducts, catalogInput({ category: null, query: asked }, 'recommended'))
  return (
    <Group header={<Header>{text.chooseProduct}</Header>}>
      <Search
        value={query}
        onChange={({ target }) => search(target.value)}
        placeholder={text.findProduct}
        slotProps={{ input: { 'aria-label': text.findProduct, maxLength: 200 } }}
      />
      <Answered answer={products} skeleton={<ListSkeleton />}>
        {(list) => (
          <>
            {list.length === 0 && <Placeholder title={text.nothingFound} />}
            {list.map(({ id, name, price, picture }) => (
              <SimpleCell
                key={id}
                multiline
                subtitle={roubles(price)}
                before={
                  <span className={styles['picture']}>
                    <Picture picture={picture} alt="" sizes="56px" />
                  </span>
                }
                onClick={() => choose(id)}
              >
                {name}
              </SimpleCell>
            ))}
            <EndOfList key={list.length} more={products.more} />
          </>
        )}
      </Answered>
    </Group>
  )
}
