import { useMutation } from '@tanstack/react-query'

import { beginPayment } from '#domain/contract/orders.ts'
import type { OrderId } from '#domain/ids.ts'
import type { Place } from '#domain/place.ts'

import { moveTo } from '../navigation/navigator.ts'
import { isBug, isFailure } from '../shop/failure.ts'
import { useShop } from '../shop/ShopProvider.tsx'
import { say } from '../text/failures.ts'
import { notify } from './notice.ts'
import { payPageAddress } from './payPage.ts'

type Paying = Readonly<{
  orderId: OrderId
  /** Where the buyer comes back to, and stays if there is no page to pay at. */ back: Place
}>

/** Takes the buyer to the page where an order is paid. */
export function usePaying(): { running: boolean; pay: (paying: Paying) => void } {
  const { api, host } = useShop()
  const { mutate, isPending } = useMutation<{ page: string }, Error, Paying>({
    mutationFn: ({ orderId }) => api.call(beginPayment, { orderId }),
    onSuccess: ({ page }, { back }) => {
      moveTo(back)
      const { address, outside } = payPageAddress(page, back, location.href)
      if (outside) host.openLink(address)
      else location.assign(address)
    },
    onError: (error, { back }) => {
      moveTo(back)
      if (isFailure(error)) notify(say(error))
    },
    throwOnError: isBug,
  })
  return { running: isPending, pay: (paying) => mutate(paying) }
}
