import { describe, expect, it, test } from 'vitest'

import { BrokenFeed } from './brokenFeed.ts'
import type { FeedItem } from './feedItems.ts'
import { readFeed } from './readFeed.ts'

const MB = 1024 * 1024
const START = '<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog><shop>\n'
const END = '</shop></yml_catalog>'
const utf8 = (text: string) => new TextEncoder().encode(text)

async function* chunksOf(bytes: Uint8Array, size = 7) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** Endless to whoever reads it: a gigabyte made on the way. */
async function* gigabyte(start: string, piece: string, end = '') {
  yield utf8(start)
  const chunk = utf8(piece.repeat(Math.ceil(MB / 4 / piece.length)))
  for (let sent = 0; sent < 1024 * MB; sent += chunk.length) yield chunk
  yield utf8(end)
}

async function read(chunks: AsyncIterable<Uint8Array>): Promise<FeedItem[]> {
  const items: FeedItem[] = []
  for await (const some of readFeed(chunks)) items.push(...some)
  return items
}

const readText = (text: string) => read(chunksOf(utf8(text)))

/** 1251 puts the capital А at 0xC0 and goes on in the alphabet's order. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })

describe('a feed', () => {
  it('is read as categories and offers with the lines they stand on', async () => {
    const items = await readText(`${START}<categories>
<category id="1" parentId="9">Посуда &amp; кухня</category></categories><offers>
<offer id="a" group_id="g" available="false"><name>Кружка</name><price>990</price>
<picture>https://x.example/1.jpg</picture><picture>https://x.example/2.jpg</picture>
<description><![CDATA[<b>Из глины</b>]]></description><param name="Объём" unit="мл">300</param></offer>
</offers>${END}`)

    expect(items).toMatchObject([
      { kind: 'category', line: 4, id: '1', parentId: '9', name: 'Посуда & кухня' },
      {
        kind: 'offer',
        line: 5,
        id: 'a',
        groupId: 'g',
        available: false,
        fields: new Map([
          ['name', 'Кружка'],
          ['price', '990'],
          ['description', '<b>Из глины</b>'],
        ]),
        pictures: ['https://x.example/1.jpg', 'https://x.example/2.jpg'],
        params: [{ name: 'Объём', value: '300 мл' }],
        overflow: null,
      },
    ])
  })

  it('may be in windows-1251 when it says so', async () => {
    const feed = `${START.replace('UTF-8', 'windows-1251')}<offers><offer id="a"><name>Кружка</name></offer></offers>${END}`

    const [offer] = await read(chunksOf(windows1251(feed)))

    expect(offer).toMatchObject({ fields: new Map([['name', 'Кружка']]) })
  })

  it('may name the DTD that such feeds always name', async () => {
    await expect(
      readText(`<!DOCTYPE yml_catalog SYSTEM "shops.dtd"><yml_catalog><shop></shop></yml_catalog>`),
    ).resolves.toEqual([])
  })
})

describe('a feed is refused as a whole', () => {
  test.each([
    { feed: `${START}<offers>\n<offer id="1">`, line: 4, reason: 'unclosed tag', because: 'it was cut short' },
    {
      feed: `${START}<offers>\n</shop>${END}`,
      line: 4,
      reason: 'unexpected close tag',
      because: 'its tags are crossed',
    },
    { feed: '', line: 1, reason: 'document must contain a root element', because: 'it is empty' },
    { feed: '<html></html>', line: 1, reason: 'expected <yml_catalog>', because: 'it is a web page' },
    { feed: `${START}&nbsp;${END}`, line: 3, reason: 'undefined entity', because: 'it uses what it does not declare' },
    {
      feed: '<!DOCTYPE yml_catalog [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><yml_catalog>&b;</yml_catalog>',
      line: 1,
      reason: 'DOCTYPE',
      because: 'it declares entities, which can be bombs',
    },
    { feed: `${START}${'<a>'.repeat(20)}`, line: 3, reason: 'more than 16 tags', because: 'it is too deep' },
    {
      feed: `${START}<a ${Array.from({ length: 50 }, (_, at) => `x${at}="1"`).join(' ')}/>`,
      line: 3,
      reason: 'more than 40 attributes',
      because: 'one tag says too much',
    },
    {
      feed: '<?xml version="1.0" encoding="koi8-r"?><yml_catalog/>',
      line: 1,
      reason: 'koi8-r',
      because: 'nobody reads that',
    },
  ])('because $because', async ({ feed, line, reason }) => {
    const failure = await readText(feed).catch((error: unknown) => error)

    expect(failure).toBeInstanceOf(BrokenFeed)
    expect(failure).toMatchObject({ line, reason: expect.stringContaining(reason) })
  })

  it('when its bytes are not in the encoding that it says', async () => {
    const feed = windows1251(`${START}<offers><offer id="a"><name>Кружка</name></offer></offers>${END}`)

    await expect(read(chunksOf(feed))).rejects.toThrow('utf-8')
  })

  it.each(['utf-16le', 'utf-16be'])('when it is %s', async (encoding) => {
    const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff]

    await expect(read(chunksOf(Uint8Array.from([...mark, 0, 60, 0, 63])))).rejects.toThrow('UTF-16')
  })
})

describe('a hostile feed of a gigabyte', () => {
  test.each([
    { what: 'nested tags', start: START, piece: '<a>' },
    { what: 'one text', start: `${START}<offers><offer><name>`, piece: 'много слов ' },
    { what: 'one attribute', start: `${START}<a b="`, piece: 'много слов ' },
    { what: 'one name', start: `${START}<`, piece: 'aaaa' },
    { what: 'one comment', start: `${START}<!--`, piece: 'много слов ' },
    { what: 'one CDATA section', start: `${START}<offers><offer><name><![CDATA[`, piece: 'много слов ' },
    { what: 'one DOCTYPE', start: '<!DOCTYPE yml_catalog SYSTEM "', piece: 'aaaa' },
    { what: 'white space', start: '', piece: '   \n' },
    { what: 'attributes', start: `${START}<a `, piece: 'b="c" ' },
  ])('of $what is refused before it fills the memory', async ({ start, piece }) => {
    const before = process.memoryUsage().rss

    await expect(read(gigabyte(start, piece))).rejects.toBeInstanceOf(BrokenFeed)

    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MB)
  })

  it('with an offer of a hundred thousand parameters keeps a hundred of them', async () => {
    const params = '<param name="a">b</param>'.repeat(100_000)

    const [offer] = await readText(`${START}<offers><offer id="1">${params}</offer></offers>${END}`)

    expect(offer).toMatchObject({ overflow: 'param', params: { length: 100 } })
  })
})
