import { describe, expect, it, test } from 'vitest'

import { heardWithin } from './asking.ts'
import type { Method, VkAsk } from './vkAsk.ts'
import { recall, remember } from './vkStorage.ts'

/** VK's storage, as it is: what is too long is cut off, and nobody is told. */
function vkThatKeeps(answer?: unknown) {
  const kept = new Map<string, string>()
  const ask = (method: Method, props: unknown) => {
    const { key = '', value = '', keys = [] } = props as { key?: string; value?: string; keys?: string[] }
    if (method === 'VKWebAppStorageSet') kept.set(key, value.slice(0, 4_096))
    const said = answer ?? { result: true, keys: keys.map((name) => ({ key: name, value: kept.get(name) ?? '' })) }
    return heardWithin<never>(Promise.resolve(said as never), 1_000)
  }
  const vk: VkAsk = {
    ask,
    tell: async (method, props) => {
      const heard = await ask(method, props)
      return heard.kind === 'done' ? { kind: 'done' } : heard
    },
    supports: async () => ({ kind: 'done', value: true }),
  }
  return { vk, kept }
}

describe('a hint that VK keeps', () => {
  it('is there again, under its name alone', async () => {
    const { vk } = vkThatKeeps()

    await remember(vk, { name: 'said', value: '{"news":1}' })

    expect(await recall(vk, 'said')).toEqual({ kind: 'done', value: '{"news":1}' })
    expect(await recall(vk, 'other')).toEqual({ kind: 'done', value: null })
  })

  it('is not handed over where VK would cut it off', async () => {
    const { vk, kept } = vkThatKeeps()

    const answer = await remember(vk, { name: 'said', value: 'x'.repeat(2_237) })

    expect(answer).toMatchObject({ kind: 'error' })
    expect(kept.size).toBe(0)
  })
})

test.each([{ keys: 'none' }, { keys: [{ key: 'said', value: 7 }] }, 'said'])(
  'an answer of another shape (%j) is no memory',
  async (answer) => {
    expect(await recall(vkThatKeeps(answer).vk, 'said')).toMatchObject({ kind: 'error' })
  },
)
