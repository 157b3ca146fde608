import type { AnyRequestMethodName, VKBridge } from '@vkontakte/vk-bridge'
import bridgeScript from '@vkontakte/vk-bridge/dist/browser.min.js?url'

import { type BridgeCall, playHost } from '#mocks/host/host.ts'
import { calm, type HostMood } from '#mocks/host/moods.ts'
import type { Stage } from '#mocks/host/stage.ts'
import { webViewScript } from '#mocks/host/webViewScript.ts'

declare global {
  interface Window {
    vkBridge?: VKBridge
  }
}

/** A frame with the real bridge in it, and the pretend host around the frame. */
export async function openFrame(first: Stage) {
  const around: { stage: Stage; mood: HostMood } = { stage: first, mood: calm }
  const calls: BridgeCall[] = []
  const frame = document.createElement('iframe')
  frame.srcdoc = `<script>${webViewScript(first.device.platform)}</script><script src="${bridgeScript}"></script>`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded

  const bridge = frame.contentWindow?.vkBridge
  if (!bridge) throw new Error('The bridge did not load in the frame')
  const host = playHost({
    frame,
    origin: window.location.origin,
    stage: () => around.stage,
    mood: () => around.mood,
    heard: (call) => calls.push(call),
  })
  return {
    /** Who is there and how they feel, to be changed between two words. */
    around,
    bridge,
    host,
    /** What the host heard and said, in order. */
    calls,
    send: (method: AnyRequestMethodName, props: object = {}): Promise<unknown> => bridge.send(method, props),
    close() {
      host.stop()
      frame.remove()
    },
  }
}

export type Opened = Awaited<ReturnType<typeof openFrame>>
