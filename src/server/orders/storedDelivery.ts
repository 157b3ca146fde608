import * as v from 'valibot'

import { DeliveryChoice } from '#domain/delivery.ts'

/** Where an order goes, from the text that its row keeps. */
export const deliveryIn = (stored: string): DeliveryChoice => v.parse(StoredDelivery, stored)

const StoredDelivery = v.pipe(v.string(), v.parseJson(), DeliveryChoice)
