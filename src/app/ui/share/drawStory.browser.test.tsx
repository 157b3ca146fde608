import { expect, it } from 'vitest'

import { drawStory } from './drawStory.ts'
import type { StoryCard } from './thingToShare.ts'

const card: StoryCard = {
  picture: null,
  name: 'Чайник электрический стеклянный с подсветкой и очень длинным названием модели',
  price: '690 ₽',
  instead: '990 ₽',
  steps: [
    { crowd: 'отдельно', price: '990 ₽', reached: true },
    { crowd: 'от 3 человек', price: '690 ₽', reached: false },
  ],
  notes: ['Свободных мест: 3 (на 14:30)'],
}
const missing = { key: 'none', width: 640, height: 640, widths: [640], thumbhash: '' }

async function sizeOf(address: string | null): Promise<{ width: number; height: number }> {
  const image = new Image()
  image.src = address ?? ''
  await image.decode()
  return { width: image.naturalWidth, height: image.naturalHeight }
}

it('a story is a picture as high as a phone', async () => {
  expect(await sizeOf(await drawStory(card, '/'))).toEqual({ width: 1080, height: 1920 })
})

it('a story is told without the product’s picture when that does not come', async () => {
  const address = await drawStory({ ...card, picture: missing }, '/nowhere')

  expect(address).toMatch(/^data:image\/jpeg;base64,/)
})
