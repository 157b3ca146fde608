import { Hono } from 'hono'
import * as v from 'valibot'

import type { Endpoint, OutputOf, ParsedInputOf } from '#domain/contract/endpoint.ts'

import * as changes from './changes.ts'
import type { Change, MessagesChoice } from './changes.ts'
import * as contract from './contract.ts'
import { liveChanges } from './liveChanges.ts'
import * as pages from './pageContract.ts'
import type { NetworkState, Person } from './state.ts'
import { friendsOf } from './state.ts'
import { seenBy } from './views.ts'

export type NetworkWorld = Readonly<{
  /** The path below which it answers. */
  base: string
  state: NetworkState
  now: () => number
  /** Called after every change, with all there is to save. */
  saved: (state: NetworkState) => void
  /** Told of what somebody settles with a community. */
  tellCommunity?: (choice: MessagesChoice) => void
}>

class No extends Error {
  readonly status: 400 | 404
  constructor(status: 400 | 404, reason: string) {
    super(reason)
    this.status = status
  }
}

/** The pretend social network's own server; it knows people by their word: there are no passwords here. */
export function createNetwork({ base, state: loaded, now, saved, tellCommunity }: NetworkWorld) {
  let state = loaded
  const live = liveChanges()
  const app = new Hono().basePath(base)

  app.onError((error, c) => {
    if (error instanceof No) return c.json({ error: error.message }, error.status)
    throw error
  })
  app.notFound((c) => c.json({ error: `The network has no ${c.req.method} ${c.req.path}` }, 404))

  function on<E extends Endpoint>(line: E, answer: (input: ParsedInputOf<E>) => OutputOf<E>): void {
    app.on(line.method, line.path, async (c) => {
      const body: unknown = line.method === 'GET' ? {} : await c.req.json().catch(() => ({}))
      const given = Object.assign({}, body, c.req.param())
      const input = v.safeParse(line.input, given)
      if (!input.success) throw new No(400, v.summarize(input.issues))
      return c.json(v.parse(line.output, answer(input.output as ParsedInputOf<E>)) as object)
    })
  }

  function apply(change: Change): NetworkState {
    state = change.state
    saved(state)
    live.tell(change)
    return state
  }

  function known(name: string): Person {
    const person = state.people.find((one) => one.name === name)
    if (!person) throw new No(404, `Nobody here is called ${name}`)
    return person
  }

  const view = (name: string) => seenBy(state, known(name))

  on(contract.listPeople, () => state.people)
  on(contract.getMe, ({ me }) => view(me).home())
  on(contract.listFriends, ({ me }) => [...friendsOf(state, known(me).id)])
  on(contract.getFeed, ({ me }) => view(me).feed())
  on(contract.publishPost, ({ me, text, link }) => {
    const { posts } = apply(changes.publish(state, { kind: 'person', id: known(me).id }, { text, link, at: now() }))
    return view(me).post(found(posts.at(-1), 'post'))
  })
  on(contract.likePost, ({ me, postId, liked }) => {
    apply(changes.like(state, known(me).id, postId, liked))
    return {}
  })
  on(contract.getCommunity, ({ me, communityId }) => {
    const community = state.communities.find(({ id }) => id === communityId)
    return view(me).community(found(community, 'community'))
  })
  on(contract.listChats, ({ me }) => view(me).chats())
  on(contract.getChat, ({ me, chatId }) => found(view(me).chat(chatId), 'chat'))
  on(contract.sendMessage, ({ me, people, chats, text, link }) => {
    const from = known(me).id
    const said = { text, link, at: now() }
    for (const to of people) apply(changes.sendToPerson(state, from, to, said))
    const mine = chats.filter((id) => view(me).chat(id) !== null)
    for (const chat of mine) apply(changes.sendToChat(state, from, chat, said))
    const opened = people.flatMap((to) => changes.chatBetween(state, from, to)?.id ?? [])
    return { chats: [...opened, ...mine] }
  })
  on(contract.markChatRead, ({ me, chatId }) => {
    if (found(view(me).chat(chatId), 'chat').unread > 0) apply(changes.readChat(state, known(me).id, chatId))
    return {}
  })
  on(contract.listNotifications, ({ me }) => view(me).notifications())
  on(contract.markNotificationsSeen, ({ me }) => {
    if (view(me).home().unseenNotifications > 0) apply(changes.seeNotifications(state, known(me).id))
    return {}
  })
  on(contract.chooseNotifications, ({ me, appId, allowed }) => {
    apply(changes.chooseNotifications(state, known(me).id, appId, allowed))
    return {}
  })
  on(contract.showFriends, ({ me, appId }) => {
    if (!view(me).home().friendlyApps.includes(appId)) apply(changes.showFriends(state, known(me).id, appId))
    return {}
  })

  on(pages.getPersonPage, ({ me, name }) => view(me).page(known(name)))
  on(pages.listStories, ({ me }) => view(me).stories(now()))
  on(pages.tellStory, ({ me, ...story }) => {
    apply(changes.tellStory(state, known(me).id, { ...story, at: now() }))
    return {}
  })
  on(pages.markStorySeen, ({ me, storyId }) => {
    apply(changes.seeStory(state, known(me).id, storyId))
    return {}
  })
  on(contract.shelveApp, ({ me, ...putting }) => {
    apply(changes.shelve(state, known(me).id, putting))
    return {}
  })
  on(contract.chooseMessages, ({ me, communityId, allowed }) => {
    const choice = { person: known(me).id, communityId, allowed }
    apply(changes.chooseMessages(state, choice))
    tellCommunity?.(choice)
    return {}
  })

  on(contract.readStored, ({ me, appId }) =>
    state.stored.filter((one) => one.person === known(me).id && one.appId === appId),
  )
  on(contract.store, ({ me, ...storing }) => {
    apply(changes.store(state, known(me).id, storing))
    return {}
  })

  on(contract.findPerson, ({ personId }) => state.people.find(({ id }) => id === personId) ?? null)
  on(contract.notifyPerson, (notice): OutputOf<typeof contract.notifyPerson> => {
    if (!state.people.some(({ id }) => id === notice.to)) throw new No(404, 'There is no such person')
    const change = changes.tell(state, { ...notice, at: now() })
    if (!change) return { told: 'denied' }
    apply(change)
    return { told: 'sent' }
  })

  app.get('/live', (c) => live.follow(c.req.raw.signal))

  return { fetch: async (request: Request): Promise<Response> => app.fetch(request) }
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new No(404, `There is no such ${what} for you`)
  return value
}
