import { Panel, Placeholder } from '@vkontakte/vkui'

import { listReviews } from '#domain/contract/products.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { usePages } from '../../shop/usePages.ts'
import { text } from '../../text/product.ts'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { ListSkeleton } from '../../ui/ListSkeleton.tsx'
import { ReviewCard } from '../../ui/ReviewCard.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function ReviewsScreen({ id, page: { productId } }: ScreenProps<'reviews'>) {
  const reviews = usePages(listReviews, { productId })
  return (
    <Panel id={id}>
      <ScreenHeader>{text.reviews}</ScreenHeader>
      {reviews.kind === 'waiting' && <ListSkeleton />}
      {reviews.kind === 'failed' && <FailureCard failure={reviews.failure} retry={reviews.retry} />}
      {reviews.kind === 'ready' && reviews.value.length === 0 && <Placeholder title={text.noReviews} />}
      {reviews.kind === 'ready' && (
        <>
          {reviews.value.map((review) => (
            <ReviewCard key={review.id} review={review} />
          ))}
          <EndOfList key={reviews.value.length} more={reviews.more} />
        </>
      )}
    </Panel>
  )
}
