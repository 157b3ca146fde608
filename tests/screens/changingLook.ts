import type { HostLook } from '#app/host/host.ts'
import type { VkAsk } from '#app/host/vkAsk.ts'

const UNSAID: HostLook = { scheme: null, insets: null, layout: null, viewport: null }

/** A host that is told things and whose look changes while it is. */
export function changingLook(at: Partial<HostLook>) {
  const told: unknown[] = []
  let look: HostLook = { ...UNSAID, ...at }
  let hear = () => {}
  const vk: Pick<VkAsk, 'tell'> = {
    tell: async (method, props) => {
      told.push({ method, ...props })
      return { kind: 'done' }
    },
  }
  return {
    vk: vk as VkAsk,
    told,
    look: () => look,
    onLook: (tell: () => void) => {
      hear = tell
      return () => undefined
    },
    becomes: (next: Partial<HostLook>) => {
      look = { ...look, ...next }
      hear()
    },
  }
}
