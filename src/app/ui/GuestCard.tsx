import { Icon56UserCircleOutline } from '@vkontakte/icons'
import { Button, Placeholder } from '@vkontakte/vkui'

import { useHost, useShopView } from '../shop/ShopProvider.tsx'
import { text } from '../text/guest.ts'

/** For a plain browser, which knows nobody: the way to where people are known. */
export function GuestCard() {
  const shop = useShopView()
  const host = useHost()
  return (
    <Placeholder
      icon={<Icon56UserCircleOutline />}
      title={text.title}
      action={
        shop && (
          <Button size="m" onClick={() => host.openLink(shop.appLink)}>
            {text.open}
          </Button>
        )
      }
    >
      {text.why}
    </Placeholder>
  )
}
