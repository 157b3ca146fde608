import { Panel, Placeholder } from '@vkontakte/vkui'

import { listReviews } from '#domain/contract/products.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { usePages } from '../../shop/usePages.ts'
import { text } from '../../text/product.ts'
import { Answered } from '../../ui/Answered.tsx'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { ListSkeleton } from '../../ui/ListSkeleton.tsx'
import { ReviewCard } from '../../ui/ReviewCard.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function ReviewsScreen({ id, page: { productId } }: ScreenProps<'reviews'>) {
  const reviews = usePages(listReviews, { productId })
  return (
    <Panel id={id}>
      <ScreenHeader>{text.reviews}</ScreenHeader>
      <Answered answer={reviews} skeleton={<ListSkeleton />}>
        {(read) => (
          <>
            {read.length === 0 && <Placeholder title={text.noReviews} />}
            {read.map((review) => (
              <ReviewCard key={review.id} review={review} />
            ))}
            <EndOfList key={read.length} more={reviews.more} />
          </>
        )}
      </Answered>
    </Panel>
  )
}
