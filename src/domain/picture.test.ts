import { expect, it } from 'vitest'

import { fileOf, widthFor } from './picture.ts'

const picture = { key: 'mug', width: 1000, widths: [160, 320, 640] }

it('stands below the base of the files, however that is written', () => {
  expect(fileOf(picture, 'files', { format: 'avif', width: 320 })).toBe('files/mug-320.avif')
  expect(fileOf(picture, 'https://shop.example/files/', { format: 'webp', width: 640 })).toBe(
    'https://shop.example/files/mug-640.webp',
  )
})

it.each([
  { wanted: 100, width: 160 },
  { wanted: 320, width: 320 },
  { wanted: 321, width: 640 },
  { wanted: 2_000, width: 640 },
])('is taken $width wide where $wanted pixels are wanted', ({ wanted, width }) => {
  expect(widthFor(picture, wanted)).toBe(width)
})

it('has its own width where it was not resized', () => {
  expect(widthFor({ ...picture, widths: [] }, 320)).toBe(1000)
})
