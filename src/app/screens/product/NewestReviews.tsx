import { Box, Button, Group, Header } from '@vkontakte/vkui'

import type { ProductView } from '#domain/contract/products.ts'

import { open } from '../../navigation/navigator.ts'
import { text } from '../../text/product.ts'
import { ReviewCard } from '../../ui/ReviewCard.tsx'

import styles from './product.module.css'

export function NewestReviews({ product: { id, rating, reviews } }: { product: ProductView }) {
  return (
    <Group header={<Header>{text.reviews}</Header>}>
      {reviews.length === 0 && (
        <Box padding="system" className={styles['quiet']}>
          {text.noReviews}
        </Box>
      )}
      {reviews.map((review) => (
        <ReviewCard key={review.id} review={review} />
      ))}
      {rating && rating.reviews > reviews.length && (
        <Box padding="system">
          <Button size="l" mode="secondary" stretched onClick={() => open({ screen: 'reviews', productId: id })}>
            {text.allReviews(rating.reviews)}
          </Button>
        </Box>
      )}
    </Group>
  )
}
