import { failureOf } from './bridgeFailure.ts'
import type { HostFailure } from './host.ts'

/** What the host said, or how it failed. */
export type Heard<T> = { kind: 'done'; value: T } | HostFailure

/** Awaits the host, but not for ever: outside VK and in its older clients the promise never settles. */
export function heardWithin<T>(promise: Promise<T>, patience: number): Promise<Heard<T>> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve({ kind: 'timeout' }), patience)
    const hear = (heard: Heard<T>) => {
      clearTimeout(late)
      resolve(heard)
    }
    promise.then(
      (value) => hear({ kind: 'done', value }),
      (rejection: unknown) => hear(failureOf(rejection)),
    )
  })
}

/**
 * One call of a method at a time: native clients answer parallel calls of the same method only partly
 * (https://github.com/VKCOM/vk-bridge/issues/192).
 */
export function createQueues(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>()
  return (name, task) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(task)
    tails.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  }
}

/**
 * Only the newest call of a method is waited for. VK may never answer for a window that was closed at once
 * (https://github.com/VKCOM/vk-bridge/issues/258), and whoever taps again means this tap.
 */
export function createNewest(): <T>(name: string, task: () => Promise<Heard<T>>) => Promise<Heard<T>> {
  const giveUps = new Map<string, (late: HostFailure) => void>()
  return (name, task) =>
    new Promise((hear) => {
      giveUps.get(name)?.({ kind: 'timeout' })
      giveUps.set(name, hear)
      void task().then(hear)
    })
}
