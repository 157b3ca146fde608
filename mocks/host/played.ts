import type { ErrorData, ReceiveData, RequestProps } from '@vkontakte/vk-bridge'
import type * as v from 'valibot'

import type { Method } from './methods.ts'

export type Answer<M extends Method> = ReceiveData<M> | ErrorData

/** One method that this host plays: what it wants to be given, and what it does. */
export type Played<M extends Method> = Readonly<{
  props: v.GenericSchema<unknown, RequestProps<M>>
  answer: (props: RequestProps<M>) => Answer<M> | Promise<Answer<M>>
}>

/** A method missing here is one that the mini-app does not use. */
export type Answers = { [M in Method]?: Played<M> }
