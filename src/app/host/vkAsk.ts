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

/** For how long a call is waited for, in milliseconds, and whether a newer one of its method takes its place or its turn. */
type Patience = Readonly<{ within: number; takesOver: boolean }>

/** The bridge's methods, none of which is waited for without end. A call without a patience of its own is a silent one. */
export type VkAsk = Readonly<{
  ask: <M extends Method>(method: M, props: RequestProps<M>, patience?: Patience) => Promise<Heard<Said<M>>>
  /** Where nothing matters but whether it was done. */
  tell: <M extends Method>(method: M, props: RequestProps<M>, patience?: Patience) => Promise<HostAnswer>
  supports: (method: Method) => Promise<Heard<boolean>>
}>

const SILENT: Patience = { within: 5_000, takesOver: false }
/** For a word on how something is to be from now on: only the last one counts. */
export const BRIEF: Patience = { within: 3_000, takesOver: true }
/** For a call with which VK opens a window: a person reads and chooses there, and whoever taps again means this tap. */
export const WINDOW: Patience = { within: 120_000, takesOver: true }

export function createVkAsk(): VkAsk {
  const inTurn = createQueues()
  const newest = createNewest()
  const ask: VkAsk['ask'] = (method, props, { within, takesOver } = SILENT) =>
    (takesOver ? newest : inTurn)(method, () => heardWithin(bridge.send(method, props), within))
  return {
    ask,
    tell: async (method, props, patience) => {
      const heard = await ask(method, props, patience)
      return heard.kind === 'done' ? { kind: 'done' } : heard
    },
    supports: (method) => heardWithin(bridge.supportsAsync(method), BRIEF.within),
  }
}
