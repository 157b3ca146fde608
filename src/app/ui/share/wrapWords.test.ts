import { expect, test } from 'vitest'

import { wrapWords } from './wrapWords.ts'

const fits = (line: string) => line.length <= 10

test.each([
  { words: 'Чай', lines: ['Чай'], because: 'it fits' },
  { words: 'Чай чёрный листовой', lines: ['Чай чёрный', 'листовой'], because: 'the third word begins a line' },
  { words: 'Чай чёрный листовой цейлонский', lines: ['Чай чёрный', 'листовой…'], because: 'two lines are all' },
  { words: 'Электрочайник', lines: ['Электроча…'], because: 'one word is too long' },
])('“$words” is broken into $lines: $because', ({ words, lines }) => {
  expect(wrapWords(words, { most: 2, fits })).toEqual(lines)
})
