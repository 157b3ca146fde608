import { expect, test } from 'vitest'

import { distanceWords } from './nearest.ts'

test.each([
  { metres: 0, words: '0 м' },
  { metres: 648, words: '650 м' },
  { metres: 994, words: '990 м' },
  { metres: 996, words: '1 км' },
  { metres: 2_412, words: '2,4 км' },
  { metres: 9_960, words: '10 км' },
  { metres: 634_280, words: '634 км' },
])('$metres metres are «$words»', ({ metres, words }) => {
  expect(distanceWords(metres).replace(/\s/, ' ')).toBe(words)
})
