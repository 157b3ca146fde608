import type * as v from 'valibot'

import type { LegalSeller } from '#domain/legalSeller.ts'

import type { PersonKey } from './people.ts'

/** What the shop says about itself; money in kopecks. The delivery terms are those of #domain/delivery.ts. */
type DemoShop = Readonly<{
  name: string
  /** The VK mini-app. */
  appId: number
  community: Readonly<{
    groupId: number
    name: string
    description: string
    avatar: string
    admins: readonly PersonKey[]
  }>
  delivery: Readonly<{
    pickupPoints: readonly Readonly<{
      id: string
      name: string
      address: string
      hours: string
      at: Readonly<{ lat: number; long: number }>
    }>[]
    courier: Readonly<{ price: number; freeFrom: number }>
  }>
  legalSeller: v.InferInput<typeof LegalSeller>
}>

export const shop = {
  name: 'Вместе',
  appId: 51000001,
  community: {
    groupId: 220000001,
    name: 'Вместе: магазин для своих',
    description:
      'Вещи для дома, дороги и подарков. Одному можно купить сразу, а с друзьями выходит дешевле: чем больше вас в группе, тем ниже цена для каждого. Отправляем по всей России, отвечаем живыми людьми.',
    avatar: 'community-vmeste',
    admins: ['olga'],
  },
  delivery: {
    pickupPoints: [
      {
        id: 'msk-lesnaya',
        name: 'Белорусская',
        address: 'Москва, Лесная ул., 7, вход со двора',
        hours: 'ежедневно 10:00–21:00',
        at: { lat: 55.7795, long: 37.5906 },
      },
      {
        id: 'msk-bauman',
        name: 'Бауманская',
        address: 'Москва, Бауманская ул., 33/2, стр. 1',
        hours: 'пн–пт 9:00–20:00, сб–вс 10:00–18:00',
        at: { lat: 55.7716, long: 37.6803 },
      },
      {
        id: 'spb-rubinshteina',
        name: 'Владимирская',
        address: 'Санкт-Петербург, ул. Рубинштейна, 15–17',
        hours: 'ежедневно 11:00–21:00',
        at: { lat: 59.9298, long: 30.3449 },
      },
      {
        id: 'spb-vasilievsky',
        name: 'Василеостровская',
        address: 'Санкт-Петербург, 7-я линия В. О., 34',
        hours: 'пн–сб 10:00–20:00',
        at: { lat: 59.9427, long: 30.2806 },
      },
      {
        id: 'msk-tverskaya',
        name: 'Театральная',
        address: 'Москва, Камергерский пер., 5',
        hours: 'ежедневно 10:00–22:00',
        at: { lat: 55.7601, long: 37.6129 },
      },
    ],
    courier: { price: 300_00, freeFrom: 3000_00 },
  },
  // The check digits are right, and the numbers nobody's: a tax office counts from one.
  legalSeller: {
    name: 'ИП Соколова Ольга Андреевна (пример, такого продавца нет)',
    inn: '770000000082',
    ogrn: '300770000000005',
    address: '125047, Москва, Лесная ул., 7',
    phone: '+70000000000',
    email: 'pomogite@vmeste.example',
    returnsPage: null,
    privacyPage: null,
  },
} as const satisfies DemoShop
