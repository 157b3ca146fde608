import type { AnyReceiveMethodName, AnyRequestMethodName, ReceiveData } from '@vkontakte/vk-bridge'
import * as v from 'valibot'

import { playVk } from './answers.ts'
import { failingWith, unknownError, unsupported, wrongParams } from './failures.ts'
import { isMethod } from './methods.ts'
import type { HostMood } from './moods.ts'
import type { Answers } from './played.ts'
import type { Stage } from './stage.ts'

type Event = Exclude<AnyReceiveMethodName, AnyRequestMethodName>

/** One thing that the mini-app asked, or that it was told unasked. */
export type BridgeCall = Readonly<{
  id: number
  kind: 'call' | 'event'
  method: string
  params: unknown
  /** By the clock of this machine, as what takes time is measured with. */
  at: number
  answer: unknown
  answeredAt: number | null
  failed: boolean
}>

const Asked = v.object({
  type: v.literal('vk-connect'),
  handler: v.string(),
  params: v.looseObject({ request_id: v.union([v.string(), v.number()]) }),
})

type Framed = Readonly<{
  frame: HTMLIFrameElement
  /** Of the mini-app. Messages from elsewhere are not heard, and nothing is said to anybody else. */
  origin: string
  /** Both are asked for each message, because what is around the frame may have changed since the last one. */
  stage: () => Stage
  mood: () => HostMood
  /** Told of each call when it is asked, and again, under the same id, when it is answered. */
  heard: (call: BridgeCall) => void
}>

/**
 * Plays VK at the level of window messages rather than in place of the bridge, so that the bridge that ships is
 * what runs in the frame.
 */
export function playHost({ frame, origin, stage, mood, heard }: Framed) {
  let calls = 0
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin)
  const note = (kind: BridgeCall['kind'], method: string, params: unknown): BridgeCall => {
    calls += 1
    const call = { id: calls, kind, method, params, at: Date.now(), answer: null, answeredAt: null, failed: false }
    heard(call)
    return call
  }

  function say(type: string, data: unknown): void {
    note('event', type, data)
    post({ type, data })
  }
  const push = <E extends Event>(type: E, data: ReceiveData<E>): void => say(type, data)

  /** Null when nobody will ever answer. */
  async function ask(method: string, params: unknown): Promise<object | null> {
    const call = note('call', method, params)
    const said = await answerTo(stage(), mood(), method, params)
    if (said) heard({ ...call, answer: said, answeredAt: Date.now(), failed: 'error_type' in said })
    return said
  }

  async function hear({ source, origin: from, data }: MessageEvent<unknown>): Promise<void> {
    if (source !== frame.contentWindow || from !== origin) return
    const asked = v.safeParse(Asked, data)
    if (!asked.success) return
    const { handler, params } = asked.output
    const { request_id, ...props } = params
    // A site tells the bridge which of its frames it is; afterwards the bridge says it with every word.
    if (handler === 'VKWebAppInit' && stage().device.kind !== 'native')
      post({ type: 'VKWebAppSettings', frameId: 'ryadom' })
    const said = await ask(handler, props)
    if (said === null) return
    // An array travels as an object with its indexes for names, because the request's id has to travel with it.
    post({ type: eventName(handler, 'error_type' in said), data: { ...said, request_id } })
    if (handler === 'VKWebAppInit') push('VKWebAppUpdateConfig', stage().config())
  }

  const listener = (event: MessageEvent<unknown>) => void hear(event)
  window.addEventListener('message', listener)
  return {
    /** Events that the app has not asked for. */
    push,
    /** Another window covers the mini-app. */
    hide: () => push('VKWebAppViewHide', {}),
    /** It is seen again, perhaps because a link into it was opened meanwhile: VK says first where that leads. */
    restore(fragment: string | null) {
      if (fragment !== null) push('VKWebAppChangeFragment', { location: fragment })
      push('VKWebAppViewRestore', {})
    },
    /** Says an event again, or asks the host what it would answer now: the mini-app itself waits for nothing. */
    async replay(method: string, params: unknown): Promise<void> {
      if (isMethod(method)) await ask(method, params)
      else say(method, params)
    },
    stop: () => window.removeEventListener('message', listener),
  }
}

const STARTING: readonly string[] = ['VKWebAppInit', 'SetSupportedHandlers']

async function answerTo(stage: Stage, mood: HostMood, method: string, props: unknown): Promise<object | null> {
  if (mood.silent) {
    // The mini-app has spoken, and is shown; it only hears nothing.
    if (method === 'VKWebAppInit') stage.started()
    return null
  }
  if (isMethod(method) && !stage.device.supports(method)) return missing(stage, method)
  const answers = playVk(stage, mood)
  // Silence would leave the bridge waiting for ever: fail as VK fails, and say it by name.
  if (!isPlayed(answers, method)) return unsupported(`${method} is not played by this network`)
  // A mini-app that could not even start would show nothing of how it fails.
  if (mood.fails !== null && !STARTING.includes(method)) return failingWith(mood.fails)
  try {
    return await play(answers, method, props)
  } catch (error) {
    reportError(error)
    return unknownError
  }
}

/** A native client without the method has nothing that could fail: the bridge waits for ever. */
const missing = ({ device }: Stage, method: string) =>
  device.kind === 'native' ? null : unsupported(`${device.platform} has no ${method}`)

async function play(answers: Answers, method: keyof Answers, given: unknown): Promise<object> {
  // Props are parsed by the schema that stands beside the answer, which is more than the types could promise here.
  const { props, answer } = answers[method] as {
    props: v.GenericSchema
    answer: (props: unknown) => object | Promise<object>
  }
  const parsed = v.safeParse(props, given)
  return parsed.success ? answer(parsed.output) : wrongParams(parsed.issues)
}

const isPlayed = (answers: Answers, handler: string): handler is keyof Answers => Object.hasOwn(answers, handler)

function eventName(handler: string, failed: boolean): string {
  if (handler === 'SetSupportedHandlers') return handler
  if (handler === 'VKWebAppGetAuthToken') return failed ? 'VKWebAppAccessTokenFailed' : 'VKWebAppAccessTokenReceived'
  return `${handler}${failed ? 'Failed' : 'Result'}`
}
