import { SaxesParser, type SaxesTagPlain } from 'saxes'

import { BrokenFeed } from './brokenFeed.ts'
import { type FeedItem, feedItems } from './feedItems.ts'
import { feedText } from './feedText.ts'

/** Real feeds stay far below these; without them a hostile one would fill the memory. */
const DEEPEST = 16
const MOST_ATTRIBUTES = 40
const LONGEST = 1_000_000

const DOCTYPE = /^\s*yml_catalog\s+SYSTEM\s+(["'])shops\.dtd\1\s*$/

/**
 * Reads a YML product feed (https://yandex.ru/support/merchants/ru/yml), piece by piece. Throws `BrokenFeed` as soon as
 * the text turns out not to be one; only a feed that was read to its end is whole.
 */
export async function* readFeed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly FeedItem[]> {
  const parser = new SaxesParser()
  const items = feedItems()
  const path: string[] = []
  let attributes = 0
  /** How much has been read since anything last came to its end. */
  let unfinished = 0
  const ended = () => {
    unfinished = 0
  }
  const refuse = (reason: string, cause?: unknown) => new BrokenFeed(parser.line, reason, { cause })

  parser.on('error', (error) => {
    throw refuse(error.message.replace(/^\d+:\d+: /, ''), error)
  })
  parser.on('doctype', (doctype) => {
    if (!DOCTYPE.test(doctype)) throw refuse('its DOCTYPE says more than <!DOCTYPE yml_catalog SYSTEM "shops.dtd">')
  })
  parser.on('opentagstart', ({ name }) => {
    if (path.length === 0 && name !== 'yml_catalog') throw refuse(`it starts with <${name}>, expected <yml_catalog>`)
    if (path.length >= DEEPEST) throw refuse(`more than ${DEEPEST} tags stand in one another`)
    path.push(name)
    attributes = 0
    ended()
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) throw refuse(`a tag has more than ${MOST_ATTRIBUTES} attributes`)
    ended()
  })
  parser.on('opentag', (tag: SaxesTagPlain) => items.open(path, tag.attributes, parser.line))
  parser.on('text', (text) => items.text(text))
  parser.on('cdata', (text) => items.text(text))
  parser.on('comment', ended)
  parser.on('closetag', () => {
    items.close(path)
    path.pop()
    ended()
  })

  for await (const text of feedText(chunks, parser)) {
    unfinished += text.length
    parser.write(text)
    if (unfinished > LONGEST) throw refuse(`something does not end within ${LONGEST} characters before this line`)
    yield items.take()
  }
  parser.close()
  yield items.take()
}
