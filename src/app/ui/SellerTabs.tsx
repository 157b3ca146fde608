import { Box, SegmentedControl } from '@vkontakte/vkui'

import { turn } from '../navigation/navigator.ts'
import { text } from '../text/offers.ts'

type SellerTabsProps = Readonly<{ shown: 'seller' | 'seller_offers' }>

/** The two things that a shop's people look after. */
export function SellerTabs({ shown }: SellerTabsProps) {
  return (
    <Box padding="system">
      <SegmentedControl
        aria-label={text.tabs}
        value={shown}
        onChange={(screen) => turn({ screen })}
        options={[
          { value: 'seller', label: text.orders },
          { value: 'seller_offers', label: text.offers },
        ]}
      />
    </Box>
  )
}
