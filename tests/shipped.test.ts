import { build, type InlineConfig, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'

/** What a build would write, without writing it. */
async function built(config: InlineConfig): Promise<Rolldown.OutputChunk[]> {
  const output = await build({ ...config, logLevel: 'silent', build: { ...config.build, write: false } })
  if ('close' in output) throw new Error('a build that watches never ends')
  return [output].flat().flatMap((part) => part.output.filter((file) => file.type === 'chunk'))
}

const modulesOf = (chunks: readonly Rolldown.OutputChunk[]) =>
  chunks
    .flatMap(({ moduleIds, imports }) => [...moduleIds, ...imports])
    .map((id) => id.replace(`${process.cwd()}/`, ''))

const pretend =
  /^(mocks|tests)\/|node_modules\/(msw|@sqlite\.org|idb-keyval)\/|^(msw|@sqlite\.org|idb-keyval)(\/|$)|mockServiceWorker/

describe('nothing of the pretend world ships', { timeout: 120_000 }, () => {
  it.each([
    { page: 'the mini-app', configFile: 'vite.config.ts', entry: 'src/app/main.tsx' },
    { page: 'the pay page', configFile: 'vite.pay.config.ts', entry: 'src/app/pay/main.tsx' },
  ])('in $page', async ({ configFile, entry }) => {
    const modules = modulesOf(await built({ configFile }))

    expect(modules).toContain(entry)
    expect(modules.filter((id) => pretend.test(id))).toEqual([])
  })

  it('in the server', async () => {
    const input = ['src/server/main.ts', 'src/server/commands/import.ts']
    const modules = modulesOf(await built({ configFile: false, build: { ssr: true, rolldownOptions: { input } } }))

    expect(modules).toEqual(expect.arrayContaining(input))
    expect(modules.filter((id) => pretend.test(id))).toEqual([])
  })
})

it('the server runs wherever there is fetch: nothing that it stands on is of Node', { timeout: 120_000 }, async () => {
  const lib = { entry: 'src/server/app.ts', formats: ['es' as const] }
  const modules = modulesOf(await built({ configFile: false, build: { lib } }))

  expect(modules).toContain('src/server/app.ts')
  expect(modules.filter((id) => /^node:|__vite-browser-external/.test(id))).toEqual([])
})
