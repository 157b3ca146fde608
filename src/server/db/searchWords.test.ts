import { describe, expect, it, test } from 'vitest'

import { stemsOf, wantedIn } from './searchWords.ts'

const stems = (query: string) => {
  const wanted = wantedIn(query)
  return wanted && [...wanted.stems, wanted.last.stem]
}

describe('words', () => {
  test.each([
    { a: 'красные футболки', b: 'Красных футболок', because: 'Russian words decline' },
    { a: 'чехол', b: 'чехлы', because: 'vowels come and go' },
    { a: 'телефон', b: 'телефонов', because: 'a vowel that stays does no harm' },
    { a: 'ёлка', b: 'елки', because: 'ё is mostly written е' },
    { a: 'чай', b: 'чаи\u0306', because: 'й may come in two pieces' },
    { a: 'running shoes', b: 'Run, shoe!', because: 'English words have endings too' },
    { a: 'Nestlé', b: 'nestle', because: 'nobody types the marks of brands' },
  ])('«$a» and «$b» are the same: $because', ({ a, b }) => {
    expect(stems(a)).toEqual(stems(b))
  })

  it('of a product are kept once each, as they are and as stems', () => {
    expect(stemsOf('Чай, чай & 100% чая; "Earl-Grey"')).toBe('ча чай 100 чая earl grei grey')
  })

  it('in scripts without a stemmer, and with digits, are kept as they are', () => {
    expect(stemsOf('iPhone15 緑茶 42')).toBe('iphone15 緑茶 42')
  })
})

describe('a query', () => {
  it.each(['', '   ', '%', '"" * ()', '-- ;'])('«%s» asks for nothing', (query) => {
    expect(wantedIn(query)).toBeNull()
  })

  it('asks for each word, the last one perhaps only begun', () => {
    expect(wantedIn('красные крос')).toEqual({ stems: ['красн'], last: { stem: 'крос', beginning: 'крос' } })
  })

  it('does without small words, unless it has no others', () => {
    expect(wantedIn('чехол для телефона')).toEqual({
      stems: ['чехл'],
      last: { stem: 'телефн', beginning: 'телефона' },
    })
    expect(wantedIn('для')).toEqual({ stems: [], last: { stem: 'для', beginning: 'для' } })
  })

  it('of a thousand words is cut short', () => {
    expect(wantedIn('слово '.repeat(1000))?.stems).toEqual(['слов'])
  })
})
