import * as v from 'valibot'

import { appLinkAmong } from '../../network/appLink.ts'
import { invalidParams, userDenied } from '../failures.ts'
import { shareResults } from '../people.ts'
import type { Answers } from '../played.ts'
import type { Shared, Stage } from '../stage.ts'
import { done, Id, nothing } from './props.ts'

/** How a person takes something out of the mini-app to others. */
export const sharing = (stage: Stage) =>
  ({
    VKWebAppShare: {
      props: v.object({ link: v.exactOptional(v.string()) }),
      async answer({ link = stage.link() }) {
        const shared = await share(stage, link)
        return shared ? shareResults(shared, stage.photo) : userDenied
      },
    },
    VKWebAppShowWallPostBox: {
      props: v.looseObject({
        message: v.optional(v.string(), ''),
        attachments: v.optional(v.string(), ''),
        upload_attachments: v.exactOptional(v.array(v.object({ type: v.literal('photo'), link: v.string() }))),
      }),
      async answer({ message = '', attachments = '', upload_attachments = [] }) {
        if (!message && !attachments && upload_attachments.length === 0) return invalidParams('message or attachments')
        const links = attachments.split(',').filter((one) => /^https?:/.test(one))
        if (links.length > 1) return invalidParams('A post has one link')
        const posted = await stage.dialogs.wallPost({ text: message, link: links[0] ?? appLinkAmong(message) })
        return posted ? { post_id: posted.postId } : userDenied
      },
    },
    VKWebAppShowMessageBox: {
      props: v.object({ peer_id: Id, message: v.string() }),
      async answer({ peer_id, message }) {
        const to = (await stage.people()).find(({ id }) => id === peer_id)
        if (!to) return invalidParams('peer_id')
        const link = appLinkAmong(message)
        const text = link ? message.replace(link, '').trim() : message
        return (await stage.dialogs.message(to, { text, link })) ? done : userDenied
      },
    },
    VKWebAppRecommend: {
      props: nothing,
      answer: async () => ((await stage.dialogs.recommend()) ? done : userDenied),
    },
  }) satisfies Answers

/** Odnoklassniki's site knows one way to share: a post on one's own wall. */
async function share({ device, dialogs }: Stage, link: string): Promise<Shared | null> {
  if (device.client === 'vk' || device.kind === 'native') return await dialogs.share(link)
  const posted = await dialogs.wallPost({ text: '', link })
  return posted && { kind: 'post', postId: posted.postId }
}
