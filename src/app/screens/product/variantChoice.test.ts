import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { VariantView } from '#domain/contract/products.ts'

import { choicesFrom, firstVariant } from './variantChoice.ts'

const variant = (at: number, colour: string, size: string, left = 1) =>
  v.parse(VariantView, {
    id: `018f0000-0000-7000-8000-00000000000${at}`,
    options: [
      { name: 'Цвет', value: colour },
      { name: 'Размер', value: size },
    ],
    price: 990_00,
    oldPrice: null,
    left,
    picture: 0,
  })

const whiteS = variant(1, 'белый', 'S', 0)
const whiteM = variant(2, 'белый', 'M')
const blueM = variant(3, 'синий', 'M')
const redL = variant(4, 'красный', 'L')
const variants = [whiteS, whiteM, blueM, redL]

describe('choosing a variant', () => {
  it('starts with one that can be bought', () => {
    expect(firstVariant(variants)).toBe(whiteM)
    expect(firstVariant([whiteS])).toBe(whiteS)
    expect(firstVariant([])).toBeNull()
  })

  it('changes one option and keeps the others', () => {
    const [colours] = choicesFrom(variants, whiteM)

    expect(colours?.values.find(({ value }) => value === 'синий')?.variant).toBe(blueM)
  })

  it('leads to the nearest variant where no other differs in this option alone', () => {
    const [colours] = choicesFrom(variants, whiteM)

    expect(colours?.values.find(({ value }) => value === 'красный')?.variant).toBe(redL)
  })

  it('says which values are sold out beside what is chosen', () => {
    const [, sizes] = choicesFrom(variants, whiteM)

    expect(sizes?.values.map(({ value, left }) => [value, left])).toEqual([
      ['S', 0],
      ['M', 1],
      ['L', 1],
    ])
  })
})
