import { describe, expect, it, test } from 'vitest'

import { type Call, cancelled, LAUNCHED, unsupported, vkThat } from '#tests/screens/vkThat.ts'

import type { Letter } from './host.ts'

test.each([
  { says: [{ type: 'message', users: [] }], as: 'message', because: 'it is a list' },
  { says: { 0: { type: 'post', post_id: 7 } }, as: 'post', because: 'a client has made an object of the list' },
  { says: { type: 'story', story_id: '1' }, as: 'story', because: 'it is the result itself' },
  { says: [{ type: 'qr' }, { type: 'message', users: [] }], as: 'message', because: 'one of two is known' },
  { says: [{ type: 'other' }], as: null, because: 'VK does not say what it was' },
  { says: { result: true }, as: null, because: 'VK says nothing' },
])('a shared link went out as $as where $because', async ({ says, as }) => {
  expect(await vkThat({ says: () => says }).verbs.share('https://vk.com/app1')).toEqual({ kind: 'done', as })
})

const letterWith = (link: (id: string) => string): Letter => ({
  message: 'Вместе!',
  linksFor:
    async () =>
    ({ id }) =>
      link(id),
})

describe('a story', () => {
  const link = 'https://vk.com/app1#/group/1?from=Vw3kP0aQ_x'
  const story = { picture: 'data:,', link, button: { picture: 'data:,button', width: 540, height: 100 } }
  const badStickers = { error_type: 'client_error', error_data: { error_code: 5 } }
  const stickersIn = (calls: readonly Call[]) => calls.map(({ props }) => 'stickers' in (props as object))

  it('leads to its link from a button that is laid on it, and from VK’s own', async () => {
    const { verbs, calls } = vkThat({})

    expect(await verbs.story(story)).toEqual({ kind: 'done' })
    expect(calls).toMatchObject([
      {
        props: {
          attachment: { url: link },
          stickers: [
            {
              sticker_type: 'renderable',
              sticker: {
                blob: 'data:,button',
                transform: { relation_width: 0.5, gravity: 'center_bottom' },
                clickable_zones: [{ action_type: 'link', action: { link } }],
              },
            },
          ],
        },
      },
    ])
  })

  it('has VK’s own button alone where VK takes no sticker', async () => {
    const { verbs, calls } = vkThat({
      says: ({ props }) => ('stickers' in (props as object) ? badStickers : { result: true }),
    })

    expect(await verbs.story(story)).toEqual({ kind: 'done' })
    expect(stickersIn(calls)).toEqual([true, false])
  })

  it('is not offered again to whoever closed it', async () => {
    const { verbs, calls } = vkThat({ says: () => cancelled })

    expect(await verbs.story(story)).toEqual({ kind: 'cancelled' })
    expect(calls).toHaveLength(1)
  })

  it('has the button alone in Odnoklassniki, which knows no stickers', async () => {
    const { verbs, calls } = vkThat({ launchString: `${LAUNCHED}&vk_client=ok` })

    await verbs.story(story)

    expect(stickersIn(calls)).toEqual([false])
  })
})

describe('messages to friends', () => {
  const friends = { users: [7, 8, 9].map((id) => ({ id, first_name: 'Друг', last_name: `Номер-${id}` })) }
  const letter = letterWith((id) => `https://vk.com/app1#/group/1?from=${id}`)
  const numbered = (...ids: number[]) => ids.map((id) => ({ id: String(id), name: `Друг Номер-${id}` }))
  const answering = (box: (peer: number) => unknown) =>
    vkThat({
      says: ({ method, props }) =>
        method === 'VKWebAppGetFriends' ? friends : box((props as { peer_id: number }).peer_id),
    })

  it('go to each one who was picked, with a link of their own', async () => {
    const { verbs, calls } = answering(() => ({ result: true }))

    expect(await verbs.messageFriends(letter)).toEqual({ kind: 'done', sent: numbered(7, 8, 9), picked: 3 })
    expect(calls.map(({ props }) => props)).toEqual([
      { multi: true },
      ...friends.users.map(({ id }) => ({ peer_id: id, message: `Вместе!\nhttps://vk.com/app1#/group/1?from=${id}` })),
    ])
  })

  it('are counted as they were sent: a window that was closed sent nothing', async () => {
    const { verbs } = answering((peer) => (peer === 8 ? cancelled : { result: true }))

    expect(await verbs.messageFriends(letter)).toEqual({ kind: 'done', sent: numbered(7, 9), picked: 3 })
  })

  it('stop when VK cannot send them', async () => {
    const { verbs, calls } = answering(() => unsupported)

    expect(await verbs.messageFriends(letter)).toEqual({ kind: 'unsupported' })
    expect(calls).toHaveLength(2)
  })

  it('are not sent when nobody was picked', async () => {
    expect(await vkThat({ says: () => ({ users: [] }) }).verbs.messageFriends(letter)).toEqual({ kind: 'cancelled' })
  })
})
