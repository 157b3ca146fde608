import * as v from 'valibot'

import { allMethods } from '../methods.ts'
import { launched } from '../people.ts'
import type { Answers } from '../played.ts'
import type { Stage } from '../stage.ts'
import { done, Id, nothing } from './props.ts'

/** How the mini-app is opened, learns where it is, moves and ends. */
export const opening = (stage: Stage) =>
  ({
    VKWebAppInit: {
      props: nothing,
      answer() {
        stage.started()
        return done
      },
    },
    SetSupportedHandlers: {
      props: nothing,
      answer: () => ({ supportedHandlers: allMethods.filter(stage.device.supports) }),
    },
    VKWebAppGetConfig: { props: nothing, answer: () => stage.config() },
    VKWebAppGetLaunchParams: { props: nothing, answer: async () => launched(await stage.launch()) },
    VKWebAppGetClientVersion: { props: nothing, answer: () => ({ platform: clientOf(stage), version: '8.100' }) },

    VKWebAppSetLocation: {
      props: v.object({ location: v.string(), replace_state: v.exactOptional(v.boolean()) }),
      answer({ location }) {
        stage.located(location)
        return done
      },
    },
    VKWebAppOpenApp: {
      props: v.object({
        app_id: Id,
        location: v.exactOptional(v.string()),
        group_id: v.exactOptional(Id),
        close_parent: v.exactOptional(v.boolean()),
      }),
      answer({ app_id, location = '' }) {
        stage.opened({ appId: String(app_id), fragment: location })
        return done
      },
    },
    VKWebAppClose: {
      props: v.object({ status: v.picklist(['success', 'failed']), payload: v.optional(v.unknown()) }),
      answer({ payload }) {
        stage.closed()
        return { payload }
      },
    },
  }) satisfies Answers

function clientOf({ device: { platform, kind, client } }: Stage): string {
  if (kind === 'native') return platform.includes('android') ? 'android' : 'ios'
  const site = kind === 'mobile' ? 'mobile-web' : 'web'
  return client === 'ok' ? `${site}-ok` : site
}
