import { heardWithin } from '#app/host/asking.ts'
import type { Method, VkAsk } from '#app/host/vkAsk.ts'
import { createVkLater } from '#app/host/vkLater.ts'

export const cancelled = { error_type: 'client_error', error_data: { error_code: 4 } }
export const unsupported = { error_type: 'client_error', error_data: { error_code: 6 } }

export const LAUNCHED = 'vk_app_id=51000001'
const LOOK = {
  look: () => ({ scheme: null, insets: null, layout: null, viewport: null }),
  onLook: () => () => undefined,
}

export type Call = Readonly<{ method: Method; props: unknown }>
type Vk = Readonly<{
  launchString?: string
  isWebView?: boolean
  has?: readonly Method[]
  unsaid?: readonly Method[]
  says?: (call: Call) => unknown
}>

/** VK that has some methods and says what it is told to; null is silence. */
export function vkThat({
  has = [],
  unsaid = [],
  launchString = LAUNCHED,
  isWebView = true,
  says = () => ({ result: true }),
}: Vk) {
  const calls: Call[] = []
  const ask = (method: Method, props: unknown, { within } = { within: 5_000 }) => {
    calls.push({ method, props })
    const said = says({ method, props })
    if (said === null) return heardWithin(new Promise<never>(() => undefined), within)
    const isNo = typeof said === 'object' && said !== null && 'error_type' in said
    return heardWithin<never>(isNo ? Promise.reject(said) : Promise.resolve(said as never), within)
  }
  const vk: VkAsk = {
    ask,
    tell: async (method, props, patience) => {
      const heard = await ask(method, props, patience)
      return heard.kind === 'done' ? { kind: 'done' } : heard
    },
    supports: async (method) =>
      unsaid.includes(method) ? { kind: 'timeout' } : { kind: 'done', value: has.includes(method) },
  }
  return { verbs: createVkLater(vk, { launchString, isWebView, ...LOOK }), calls }
}
