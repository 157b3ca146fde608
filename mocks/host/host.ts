import type {
  AnyReceiveMethodName,
  AnyRequestMethodName,
  ErrorData,
  ReceiveData,
  RequestProps,
} from '@vkontakte/vk-bridge'
import * as v from 'valibot'

import { invalidParams, unknownError, unsupported } from './failures.ts'

export type Method = AnyRequestMethodName & AnyReceiveMethodName
export type Answer<M extends Method> = ReceiveData<M> | ErrorData
type Event = Exclude<AnyReceiveMethodName, AnyRequestMethodName>

/** One method that this host plays: what it wants to be given, and what it does. */
export type Played<M extends Method> = Readonly<{
  props: v.GenericSchema<unknown, RequestProps<M>>
  answer: (props: RequestProps<M>) => Answer<M> | Promise<Answer<M>>
}>
export type Answers = { [M in Method]?: Played<M> }

const Asked = v.object({
  type: v.literal('vk-connect'),
  handler: v.string(),
  params: v.looseObject({ request_id: v.union([v.string(), v.number()]) }),
})

type Framed = Readonly<{
  frame: HTMLIFrameElement
  /** Of the mini-app. Messages from elsewhere are not heard, and nothing is said to anybody else. */
  origin: string
  /** Asked for each message, because who is around the frame may have changed since the last one. */
  answers: () => Answers
}>

/**
 * Plays VK at the level of window messages rather than in place of the bridge, so that the bridge that ships is
 * what runs in the frame.
 */
export function playHost({ frame, origin, answers }: Framed) {
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin)

  async function hear({ source, origin: from, data }: MessageEvent<unknown>): Promise<void> {
    if (source !== frame.contentWindow || from !== origin) return
    const asked = v.safeParse(Asked, data)
    if (!asked.success) return
    const { handler, params } = asked.output
    const { request_id, ...props } = params
    // The bridge only listens once it knows its frame, which VK tells it on the first word.
    if (handler === 'VKWebAppInit') post({ type: 'VKWebAppSettings', frameId: 'ryadom' })
    const said = await answerTo(answers(), handler, props)
    // An array travels as an object with its indexes for names, because the request's id has to travel with it.
    post({ type: eventName(handler, 'error_type' in said), data: { ...said, request_id } })
  }

  const listener = (event: MessageEvent<unknown>) => void hear(event)
  window.addEventListener('message', listener)
  return {
    /** Events that the app has not asked for. */
    push: <E extends Event>(type: E, data: ReceiveData<E>) => post({ type, data }),
    stop: () => window.removeEventListener('message', listener),
  }
}

async function answerTo(answers: Answers, handler: string, props: unknown): Promise<object> {
  // Silence would leave the bridge waiting for ever: fail as VK fails, and say it by name.
  if (!isPlayed(answers, handler)) return unsupported(`${handler} is not played by this network`)
  try {
    return await play(answers, handler, props)
  } catch (error) {
    reportError(error)
    return unknownError
  }
}

async function play(answers: Answers, method: Method, given: unknown): Promise<object> {
  // Props are parsed by the schema that stands beside the answer, which is more than the types could promise here.
  const { props, answer } = answers[method] as {
    props: v.GenericSchema
    answer: (props: unknown) => object | Promise<object>
  }
  const parsed = v.safeParse(props, given)
  return parsed.success ? answer(parsed.output) : invalidParams(v.summarize(parsed.issues))
}

const isPlayed = (answers: Answers, handler: string): handler is Method => Object.hasOwn(answers, handler)

function eventName(handler: string, failed: boolean): string {
  if (handler === 'SetSupportedHandlers') return handler
  if (handler === 'VKWebAppGetAuthToken') return failed ? 'VKWebAppAccessTokenFailed' : 'VKWebAppAccessTokenReceived'
  return `${handler}${failed ? 'Failed' : 'Result'}`
}
