import * as v from 'valibot'
import { expect, it } from 'vitest'

import { CategoryId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'

import type { Offer } from './offer.ts'
import { productOf } from './product.ts'

type Wish = Readonly<{ id: string; name?: string; price?: number; colour?: string; pictures?: readonly string[] }>

const offer = ({ id, name = 'Футболка «Море»', price = 900_00, colour, pictures = [] }: Wish): Offer => ({
  line: 1,
  id,
  product: 'shirt',
  name,
  vendor: null,
  description: '',
  category: v.parse(CategoryId, '01970000-0000-7000-8000-00000000000a'),
  params: [{ name: 'Ткань', value: 'хлопок' }, ...(colour ? [{ name: 'Цвет', value: colour }] : [])],
  pictures,
  price: kopecks(price),
  oldPrice: null,
  onHand: 1,
})

it('A product alone has its parameters and no options', () => {
  const { product } = productOf([offer({ id: 'a', colour: 'синий' })])

  expect(product.params).toEqual([
    { name: 'Ткань', value: 'хлопок' },
    { name: 'Цвет', value: 'синий' },
  ])
  expect(product.variants).toMatchObject([{ options: [] }])
})

it('Sisters share parameters and are told apart by the others; the product costs what the cheapest does', () => {
  const { product, twins } = productOf([
    offer({ id: 'a', name: 'Футболка «Море», синяя', colour: 'синий', pictures: ['1', '2'] }),
    offer({ id: 'b', name: 'Футболка «Море», белая', colour: 'белый', pictures: ['3', '1'], price: 700_00 }),
  ])

  expect(twins).toEqual([])
  expect(product).toMatchObject({
    name: 'Футболка «Море»',
    params: [{ name: 'Ткань', value: 'хлопок' }],
    pictures: ['1', '2', '3'],
    price: 700_00,
    variants: [
      { options: [{ name: 'Цвет', value: 'синий' }], picture: 0 },
      { options: [{ name: 'Цвет', value: 'белый' }], picture: 2 },
    ],
  })
})

it('Sisters whose names have nothing in common are called as the first', () => {
  const { product } = productOf([
    offer({ id: 'a', name: 'Кеды', colour: 'a' }),
    offer({ id: 'b', name: 'Боты', colour: 'b' }),
  ])

  expect(product.name).toBe('Кеды')
})

it('Twins that nobody could tell apart are sold once', () => {
  const { product, twins } = productOf([offer({ id: 'a' }), offer({ id: 'b' })])

  expect(product.variants).toHaveLength(1)
  expect(twins).toMatchObject([{ offer: { id: 'b' }, of: { id: 'a' } }])
})
