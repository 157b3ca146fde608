import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { SocketByTick } from './socketByTick.node.ts'

let server: Server
let heard: Promise<string>
let socket: SocketByTick

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  heard = once(server, 'connection').then(([from]) => text(from))
  const { port } = server.address() as AddressInfo
  socket = new SocketByTick()
  socket.connect(port, '127.0.0.1')
  await once(socket, 'connect')
})

afterEach(() => {
  socket.destroy()
  server.close()
})

it('sends what is written in one turn as one, in its order', async () => {
  const sends = vi.spyOn(socket, '_writev')

  socket.write('begin;')
  await Promise.resolve()
  socket.write('insert;')
  socket.cork()
  socket.write('update;', 'utf8')
  socket.uncork()
  await new Promise<void>((sent) => socket.write('commit;', () => sent()))
  expect(sends).toHaveBeenCalledOnce()

  await new Promise<void>((sent) => socket.write('begin;', 'utf8', () => sent()))
  socket.end()
  expect(await heard).toBe('begin;insert;update;commit;begin;')
})
