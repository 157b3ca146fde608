import { devices } from './devices.ts'
import { allMethods } from './methods.ts'

const natives = Object.values(devices).filter(({ kind }) => kind === 'native')
const methodsOn = Object.fromEntries(
  natives.map(({ platform, supports }) => [platform, allMethods.filter((method) => supports(method))]),
)

/**
 * What a native client puts into the mini-app's page before anything of it runs: the bridge looks for it once, when it
 * loads. Here it hands each word on to the network's page, which is the client. A script as text, because it runs in a
 * page of which it is no part; null: the platform is the one in that page's address.
 */
export const webViewScript = (platform: string | null): string =>
  `(${becomeWebView.toString()})(${JSON.stringify(methodsOn)}, ${JSON.stringify(platform)})`

/** Nothing from outside it is there where it runs. */
function becomeWebView(methodsOf: Readonly<Record<string, readonly string[]>>, given: string | null): void {
  const platform = given ?? new URLSearchParams(window.location.search).get('vk_platform') ?? ''
  const methods = methodsOf[platform]
  if (!methods || window.parent === window) return

  const tell = (handler: string, params: unknown) =>
    window.parent.postMessage({ type: 'vk-connect', handler, params }, '*')
  const doors = platform.includes('android')
    ? {
        AndroidBridge: Object.fromEntries(
          methods.map((name) => [name, (json: string) => tell(name, JSON.parse(json))]),
        ),
      }
    : {
        webkit: {
          messageHandlers: Object.fromEntries(
            methods.map((name) => [name, { postMessage: (params: unknown) => tell(name, params) }]),
          ),
        },
      }
  Object.assign(window, doors)
  window.addEventListener('message', ({ source, data }: MessageEvent<{ type?: string; data?: unknown } | null>) => {
    if (source !== window.parent || !data?.type) return
    window.dispatchEvent(new CustomEvent('VKWebAppEvent', { detail: { type: data.type, data: data.data } }))
  })
}
