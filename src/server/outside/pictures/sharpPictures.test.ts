import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'
import { afterEach, describe, expect, it, test } from 'vitest'

import { createFolderFiles } from '../files/folderFiles.node.ts'
import { pictureFetcher } from './fetchPicture.node.ts'
import { PictureUnusable } from './pictures.ts'
import { isPublic } from './publicAddress.node.ts'
import { createPictures } from './sharpPictures.node.ts'

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c06030' } })
const unusable = expect.objectContaining({ name: 'PictureUnusable' })

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function website(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  closing.push(() => server.close().closeAllConnections())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a picture', () => {
  const make = async (bytes: Uint8Array) => {
    const folder = await mkdtemp(join(tmpdir(), 'vmeste-pictures-'))
    closing.push(() => rmSync(folder, { recursive: true }))
    const files = createFolderFiles(folder)
    const view = await createPictures(files, { fetch: () => Promise.resolve(bytes) }).make('https://x.example/1')
    return { files, view }
  }

  it('is kept in widths that are not above its own, each in two formats', async () => {
    const { files, view } = await make(await photo(700, 350).jpeg().toBuffer())

    expect(view).toMatchObject({ width: 700, height: 350, widths: [160, 320, 640] })
    for (const width of view.widths) {
      for (const format of ['webp', 'avif'] as const) {
        const file = await files.get(`${view.key}-${width}.${format}`)
        expect(file?.type).toBe(`image/${format}`)
        expect(await sharp(file?.bytes).metadata()).toMatchObject({ width, height: width / 2 })
      }
    }
    expect(view.thumbhash).not.toBe('')
  })

  it('that is small stays as wide as it is', async () => {
    expect((await make(await photo(90, 90).png().toBuffer())).view.widths).toEqual([90])
  })

  it('is turned as its camera meant it, and says nothing of camera, place or owner', async () => {
    const taken = await photo(400, 200)
      .withExif({ IFD0: { Artist: 'Анна' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()

    const { files, view } = await make(taken)

    expect(view).toMatchObject({ width: 200, height: 400 })
    const { exif, orientation } = await sharp((await files.get(`${view.key}-160.webp`))?.bytes).metadata()
    expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined })
  })

  it('is called by what is in it', async () => {
    const bytes = await photo(200, 200).png().toBuffer()
    expect((await make(bytes)).view.key).toBe((await make(bytes)).view.key)
  })

  test.each([
    { what: 'text', bytes: () => Buffer.from('<html>') },
    {
      what: 'a drawing that is a program',
      bytes: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    },
    {
      what: 'half a picture',
      bytes: async () => (await photo(400, 400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000),
    },
    { what: 'far too many pixels', bytes: () => photo(8000, 6000).png().toBuffer() },
  ])('is not made of $what', async ({ bytes }) => {
    await expect(make(await bytes())).rejects.toEqual(unusable)
  })
})

describe('a stranger’s address', () => {
  const here = pictureFetcher({ allows: () => true })

  it('gives its bytes', async () => {
    const site = await website((_, answer) => answer.end('bytes'))

    expect(Buffer.from(await here(`${site}/1.jpg?a=b`)).toString()).toBe('bytes')
  })

  it('may lead elsewhere three times, but not for ever', async () => {
    const site = await website(({ url }, answer) => {
      const left = Number(url?.slice(1))
      if (left === 0) return answer.end('bytes')
      return answer.writeHead(302, { location: `/${left - 1}` }).end()
    })

    expect(Buffer.from(await here(`${site}/3`)).toString()).toBe('bytes')
    await expect(here(`${site}/4`)).rejects.toEqual(unusable)
  })

  it.each(['says how much it sends', 'does not say how much'])(
    'is cut short when it sends too much and %s',
    async (how) => {
      const site = await website((_, answer) => {
        if (how.startsWith('says')) answer.setHeader('content-length', 11 * 1024 * 1024)
        answer.write(Buffer.alloc(11 * 1024 * 1024))
        answer.end()
      })

      await expect(here(site)).rejects.toEqual(unusable)
    },
  )

  test.each([
    { status: 404, again: false },
    { status: 403, again: false },
    { status: 429, again: true },
    { status: 503, again: true },
  ])('that answers $status is asked again: $again', async ({ status, again }) => {
    const site = await website((_, answer) => answer.writeHead(status).end())

    const failure = await here(site).catch((error: unknown) => error)

    expect(failure).toBeInstanceOf(Error)
    expect(failure instanceof PictureUnusable).toBe(!again)
  })

  it.each([
    'http://127.0.0.1/1.jpg',
    'http://2130706433/1.jpg',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data',
    'ftp://x.example/1.jpg',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is not asked at all', async (address) => {
    await expect(pictureFetcher()(address)).rejects.toEqual(unusable)
  })

  it('may not lead into our network either', async () => {
    let inside = 0
    const secret = await website((_, answer) => answer.end(String((inside += 1))))
    const outside = await website((_, answer) =>
      answer.writeHead(302, { location: secret.replace('127.0.0.1', 'localhost') }).end(),
    )
    const onlyFirst = pictureFetcher({
      allows: (() => {
        let asked = 0
        return () => (asked += 1) === 1
      })(),
    })

    await expect(onlyFirst(outside)).rejects.toEqual(unusable)

    expect(inside).toBe(0)
  })

  test.each([
    { address: '93.184.216.34', open: true },
    { address: '2a02:6b8::2:242', open: true },
    { address: '10.1.2.3', open: false },
    { address: '100.64.0.1', open: false },
    { address: '172.31.255.255', open: false },
    { address: '192.168.0.1', open: false },
    { address: '0.0.0.0', open: false },
    { address: '224.0.0.1', open: false },
    { address: 'fd00::1', open: false },
    { address: 'fe80::1', open: false },
    { address: '::ffff:93.184.216.34', open: false },
    { address: '64:ff9b::a00:1', open: false },
    { address: '2002:a00:1::', open: false },
  ])('$address is on the public internet: $open', ({ address, open }) => {
    expect(isPublic(address)).toBe(open)
  })
})
