import { isIP } from 'node:net'

import { Agent, type Dispatcher } from 'undici'

import { PictureUnusable } from './pictures.ts'
import { isPublic, lookupAllowing } from './publicAddress.node.ts'

const MOST_REDIRECTS = 3
const MOST_TIME = 10_000
const MOST_BYTES = 10 * 1024 * 1024

type Fetching = Readonly<{
  /** Which network addresses may be called; the public ones when left out. */
  allows?: (address: string) => boolean
}>

/** Fetches what strangers' feeds point at: bounded in time, bytes and redirects, and never from inside our network. */
export function pictureFetcher({ allows = isPublic }: Fetching = {}): (address: string) => Promise<Uint8Array> {
  const agent = new Agent({ connect: { lookup: lookupAllowing(allows), timeout: MOST_TIME }, connections: 4 })

  return async (address) => {
    const signal = AbortSignal.timeout(MOST_TIME)
    let url = urlOf(address)
    for (let redirects = 0; ; redirects++) {
      if (isIP(hostOf(url)) !== 0 && !allows(hostOf(url)))
        throw new PictureUnusable(`${url.host} is not on the public internet`)
      const answer = await ask(agent, url, signal)
      if (answer.statusCode < 300 || answer.statusCode >= 400) return bodyOf(answer)
      await answer.body.dump()
      if (redirects === MOST_REDIRECTS) throw new PictureUnusable('it is redirected again and again')
      url = urlOf(String(answer.headers.location ?? ''), url)
    }
  }
}

async function ask(agent: Agent, url: URL, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  try {
    return await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { accept: 'image/avif,image/webp,image/png,image/jpeg', 'user-agent': 'vmeste' },
      signal,
    })
  } catch (error) {
    if (error instanceof PictureUnusable) throw error
    throw new Error(`${url.host} did not answer`, { cause: error })
  }
}

async function bodyOf({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Uint8Array> {
  if (statusCode !== 200) {
    await body.dump()
    const willPass = statusCode >= 500 || statusCode === 408 || statusCode === 429
    throw willPass
      ? new Error(`The address answered ${statusCode}`)
      : new PictureUnusable(`its address answers ${statusCode}`)
  }
  const tooLarge = () => new PictureUnusable(`it is larger than ${MOST_BYTES} bytes`)
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) {
    body.destroy()
    throw tooLarge()
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body is made of bytes')
    size += chunk.length
    // Whatever was said before: leaving the loop closes the connection.
    if (size > MOST_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function urlOf(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new PictureUnusable('it has no address that can be read')
  const url = new URL(address, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new PictureUnusable(`${url.protocol} is not for pictures`)
  return url
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')
