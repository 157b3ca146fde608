import { Icon56MarketOutline } from '@vkontakte/icons'
import { Button, Placeholder } from '@vkontakte/vkui'

import { moveTo } from '../../navigation/navigator.ts'
import { text } from '../../text/checkout.ts'

export function NothingToOrder() {
  return (
    <Placeholder
      icon={<Icon56MarketOutline />}
      title={text.nothing}
      action={
        <Button size="m" onClick={() => moveTo({ screen: 'cart' })}>
          {text.backToCart}
        </Button>
      }
    >
      {text.nothingWhy}
    </Placeholder>
  )
}
