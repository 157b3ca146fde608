import { BrokenFeed } from './brokenFeed.ts'

/** How much of the start is looked at for the XML declaration; it has to stand there. */
const DECLARATION = 256
/** Larger pieces are cut, so that limits are looked at often enough whatever the source hands over. */
const PIECE = 64 * 1024

type Position = Readonly<{ line: number }>

/** The feed's text piece by piece. It is UTF-8 or windows-1251, as its XML declaration says; anything else is refused. */
export async function* feedText(chunks: AsyncIterable<Uint8Array>, at: Position): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let start = new Uint8Array()

  for await (const chunk of chunks) {
    if (decoder) {
      yield* pieces(chunk, decoder, at)
      continue
    }
    start = joined(start, chunk)
    if (start.length < DECLARATION) continue
    decoder = decoderFor(start)
    yield* pieces(start, decoder, at)
  }

  decoder ??= decoderFor(start)
  if (start.length < DECLARATION) yield* pieces(start, decoder, at)
  yield decode(decoder, new Uint8Array(), at, false)
}

function* pieces(chunk: Uint8Array, decoder: TextDecoder, at: Position): Generator<string> {
  for (let from = 0; from < chunk.length; from += PIECE)
    yield decode(decoder, chunk.subarray(from, from + PIECE), at, true)
}

function decode(decoder: TextDecoder, bytes: Uint8Array, at: Position, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch (cause) {
    throw new BrokenFeed(at.line, `some bytes after this line are not ${decoder.encoding}, as the feed says it is`, {
      cause,
    })
  }
}

function decoderFor(start: Uint8Array): TextDecoder {
  const [first, second, third] = start
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf
  if (first === 0xfe || first === 0xff || first === 0 || second === 0) {
    throw new BrokenFeed(1, 'it is UTF-16 or not text at all; save it as UTF-8 or windows-1251')
  }
  const head = new TextDecoder('latin1').decode(start.subarray(0, DECLARATION))
  const encoding = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  if (encoding === 'utf-8' || encoding === 'utf8') return new TextDecoder('utf-8', { fatal: true })
  if (encoding === 'windows-1251' || encoding === 'cp1251') {
    if (hasMark) throw new BrokenFeed(1, 'it says windows-1251 and starts with the mark of UTF-8')
    return new TextDecoder('windows-1251', { fatal: true })
  }
  throw new BrokenFeed(1, `its encoding is ${encoding}; save it as UTF-8 or windows-1251`)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
