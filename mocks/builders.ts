import { v7 } from 'uuid'
import * as v from 'valibot'

import type { DeliveryTerms } from '#domain/delivery.ts'
import type { Host } from '#domain/host.ts'
import { CategoryId, OfferId, ProductId, ShopId, VariantId } from '#domain/ids.ts'
import { PriceLadder } from '#domain/ladder.ts'
import { type Kopecks, kopecks } from '#domain/money.ts'
import type { Recipient } from '#domain/recipient.ts'
import { DAY, type Instant, instant } from '#domain/time.ts'

import { signLaunch } from './host/launchString.ts'

/** When stories begin: a Monday at ten in Moscow. */
export const NOON = instant(Date.UTC(2026, 5, 1, 7, 0))

export const SHOP = v.parse(ShopId, '01970000-0000-7000-8000-000000000001')
export const APP_ID = '51000001'
export const APP_SECRET = 'TEST_APP_SECRET_0123456789'
export const COMMUNITY = '77'

/** People of the social network, as it knows them. */
export type Someone = Readonly<{
  host: Host
  hostUserId: string
  firstName: string
  photo: string | null
  language: 'ru' | 'en'
  /** What they are in the shop's community. */
  role: 'none' | 'admin'
}>

export const someone = (given: Partial<Someone> = {}): Someone => ({
  host: 'vk',
  hostUserId: String(100_000_000 + (next += 1)),
  firstName: 'Кто-то',
  photo: null,
  language: 'ru',
  role: 'none',
  ...given,
})

let next = 1000

export const PEOPLE = {
  anna: someone({ hostUserId: '100000001', firstName: 'Анна' }),
  boris: someone({ hostUserId: '100000002', firstName: 'Борис' }),
  vera: someone({ hostUserId: '100000003', firstName: 'Вера' }),
  galina: someone({ hostUserId: '100000004', firstName: 'Галина' }),
  /** Keeps the shop. */
  olga: someone({ hostUserId: '100000005', firstName: 'Ольга', role: 'admin' }),
} as const

/** The launch string with which VK opens the mini-app for somebody at this moment. */
export const launchStringOf = (
  { hostUserId, language }: Someone,
  at: Instant,
  more: Readonly<Record<`vk_${string}`, string>> = {},
) =>
  signLaunch(
    { vk_app_id: APP_ID, vk_user_id: hostUserId, vk_language: language, vk_ts: String(Math.floor(at / 1000)), ...more },
    APP_SECRET,
  )

export const DELIVERY: DeliveryTerms = {
  pickupPoints: [{ id: 'tverskaya', name: 'На Тверской', address: 'Москва, Тверская, 1', hours: '10:00–21:00' }],
  courier: { price: kopecks(300_00), freeFrom: kopecks(5_000_00) },
}

export const PICKUP = { kind: 'pickup', pointId: 'tverskaya' } as const
export const RECIPIENT: Recipient = { name: 'Анна Петрова', phone: '+79161234567', email: null }

type VariantWish = Readonly<{ option?: string; price?: number; oldPrice?: number | null; stock?: number }>
type ProductWish = Readonly<{
  name?: string
  price?: number
  stock?: number
  variants?: readonly VariantWish[]
  category?: CategoryId | null
}>

export type Goods = ReturnType<typeof aProduct>

/** A product that can be bought: one variant unless variants are named, ten units of each. */
export function aProduct({
  name = 'Кружка «Утро»',
  price = 990_00,
  stock = 10,
  variants = [{}],
  category = null,
}: ProductWish = {}) {
  const id = v.parse(ProductId, v7())
  const made = variants.map((wish, position) => ({
    id: v.parse(VariantId, v7()),
    externalId: v7(),
    options: wish.option === undefined ? [] : [{ name: 'Цвет', value: wish.option }],
    price: kopecks(wish.price ?? price),
    oldPrice: orNull(wish.oldPrice),
    stock: wish.stock ?? stock,
    position,
  }))
  const [first] = made
  if (!first) throw new Error('A product has at least one variant')
  return {
    id,
    name,
    category,
    variants: made,
    variant: first,
    price: kopecks(Math.min(...made.map((variant) => variant.price))),
  }
}

const orNull = (amount: number | null | undefined): Kopecks | null =>
  amount === null || amount === undefined ? null : kopecks(amount)

export function aCategory({
  name = 'Посуда',
  parent = null,
}: Readonly<{ name?: string; parent?: { id: CategoryId; path: string } | null }> = {}) {
  const id = v.parse(CategoryId, v7())
  return { id, name, parent: parent?.id ?? null, path: `${parent?.path ?? ''}${id}/`, externalId: v7() }
}

type OfferWish = Readonly<{
  product: Goods
  ladder?: readonly Readonly<{ from: number; price: number }>[]
  goal?: number
  capacity?: number
  lasts?: number
  variants?: readonly VariantId[] | null
  unitsPerBuyer?: number
  groupsPerOrganiser?: number | null
  quota?: number | null
  startsAt?: Instant
  endsAt?: Instant | null
}>

export type Offer = ReturnType<typeof anOffer>

/** Three people buy together for a fifth less, within a day. */
export function anOffer({
  product,
  goal = 3,
  capacity = goal,
  lasts = DAY,
  variants = null,
  unitsPerBuyer = 1,
  groupsPerOrganiser = null,
  quota = null,
  startsAt = NOON,
  endsAt = null,
  ladder,
}: OfferWish) {
  const steps = ladder ?? [
    { from: 1, price: product.price },
    { from: goal, price: Math.round(product.price * 0.8) },
  ]
  return {
    id: v.parse(OfferId, v7()),
    product,
    ladder: v.parse(PriceLadder, steps),
    goal,
    capacity,
    lasts,
    variants,
    unitsPerBuyer,
    groupsPerOrganiser,
    quota,
    startsAt,
    endsAt,
  }
}
