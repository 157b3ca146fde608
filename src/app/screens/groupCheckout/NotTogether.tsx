import { Icon56UsersOutline } from '@vkontakte/icons'
import { Button, Placeholder } from '@vkontakte/vkui'

import type { ProductId } from '#domain/ids.ts'

import { moveTo } from '../../navigation/navigator.ts'
import { text } from '../../text/groupCheckout.ts'

/** The offer has ended since the link was made. */
export function NotTogether({ productId }: { productId: ProductId }) {
  return (
    <Placeholder
      icon={<Icon56UsersOutline />}
      title={text.notNow}
      action={
        <Button size="m" onClick={() => moveTo({ screen: 'product', productId })}>
          {text.toProduct}
        </Button>
      }
    >
      {text.notNowWhy}
    </Placeholder>
  )
}
