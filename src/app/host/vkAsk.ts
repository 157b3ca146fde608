import bridge, {
  type AnyReceiveMethodName,
  type AnyRequestMethodName,
  type ReceiveData,
  type RequestProps,
} from '@vkontakte/vk-bridge'

import { createNewest, createQueues, type Heard, heardWithin } from './asking.ts'
import type { HostAnswer } from './host.ts'

export type Method = AnyRequestMethodName & AnyReceiveMethodName

/** As the bridge says it; of every method that is asked here it is `ReceiveData`. */
type Said<M extends Method> = M extends AnyReceiveMethodName ? ReceiveData<M> : void

/**
 * The bridge's methods, none of which is waited for without end. Silent calls of a method take turns; where another
 * patience is given, a newer call takes the place of an older one.
 */
export type VkAsk = Readonly<{
  ask: <M extends Method>(method: M, props: RequestProps<M>, patience?: number) => Promise<Heard<Said<M>>>
  /** Where nothing matters but whether it was done. */
  tell: <M extends Method>(method: M, props: RequestProps<M>, patience?: number) => Promise<HostAnswer>
  supports: (method: Method) => Promise<Heard<boolean>>
}>

/** How long a silent call may take, in milliseconds. */
const SILENT = 5_000
/** The question whether there is such a call, and a word on how something is to be from now on: only the last one counts. */
export const BRIEF = 3_000
/** How long a call may take with which VK opens a window: a person reads and chooses there. */
export const WINDOW = 120_000

export function createVkAsk(): VkAsk {
  const inTurn = createQueues()
  const newest = createNewest()
  const ask: VkAsk['ask'] = (method, props, patience = SILENT) =>
    (patience === SILENT ? inTurn : newest)(method, () => heardWithin(bridge.send(method, props), patience))
  return {
    ask,
    tell: async (method, props, patience) => {
      const heard = await ask(method, props, patience)
      return heard.kind === 'done' ? { kind: 'done' } : heard
    },
    supports: (method) => heardWithin(bridge.supportsAsync(method), BRIEF),
  }
}
