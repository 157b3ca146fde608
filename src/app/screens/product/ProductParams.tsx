import { Group, Header } from '@vkontakte/vkui'

import type { ProductView } from '#domain/contract/products.ts'

import { text } from '../../text/product.ts'

import styles from './product.module.css'

export function ProductParams({ params }: Pick<ProductView, 'params'>) {
  if (params.length === 0) return null
  return (
    <Group header={<Header>{text.params}</Header>}>
      <dl className={styles['params']}>
        {params.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Group>
  )
}
