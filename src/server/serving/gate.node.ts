import { type AddressInfo } from 'node:net'

import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server'

type Answer = (request: Request, from: Visitor) => Promise<Response>
type Visitor = Readonly<{ isThisMachine: boolean }>

export type Gate = Readonly<{
  /** Where it listens. */
  address: AddressInfo
  /** Lets nobody in any more and waits for those inside, at most so long. */
  close: (within: number) => Promise<void>
}>

/** Listens for HTTP and hands each request over. */
export async function openGate(answer: Answer, { host, port }: { host: string; port: number }): Promise<Gate> {
  const server = createAdaptorServer({ fetch: (request, env) => answer(request, visitorOf(env)) })
  // Longer than a balancer keeps a connection: otherwise it may write to one that has just been closed.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A server on a TCP port has no address')

  return {
    address,
    async close(within) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      if (!('closeIdleConnections' in server)) return closed
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), within)
      await closed
      clearTimeout(late)
    },
  }
}

const OURSELVES = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** A proxy on this machine says whom it asks for; then it is not this machine that asks. */
function visitorOf({ incoming }: HttpBindings | Http2Bindings): Visitor {
  const forwarded = incoming.headers['x-forwarded-for'] ?? incoming.headers['forwarded']
  return { isThisMachine: forwarded === undefined && OURSELVES.includes(incoming.socket.remoteAddress ?? '') }
}
