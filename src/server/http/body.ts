import { Refused } from '#domain/refusal.ts'

/** No real request of ours comes near it. */
export const LARGEST_BODY = 64 * 1024

/** The whole body, unless it is larger than it may be: then it is left unread. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get('content-length')
  if (Number(declared) > LARGEST_BODY) throw new Refused('body_too_large')
  // Whoever speaks HTTP cuts a body at its declared length, so such a body is read at once, and measured still.
  const body = declared === null ? await readCounting(request) : new Uint8Array(await request.arrayBuffer())
  if (body.length > LARGEST_BODY) throw new Refused('body_too_large')
  return body
}

async function readCounting(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of chunksOf(request)) {
    size += part.length
    if (size > LARGEST_BODY) throw new Refused('body_too_large')
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}

/** Safari cannot iterate a stream. */
async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (body === null) return
  const reader = body.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel()
  }
}
