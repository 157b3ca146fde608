import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { anna, APP, boris, fourPeople, LINK, vera } from '#tests/network/fourPeople.ts'

import { networkClient } from './client.ts'
import {
  chooseNotifications,
  findPerson,
  getChat,
  getFeed,
  getMe,
  likePost,
  listChats,
  listNotifications,
  markChatRead,
  markNotificationsSeen,
  notifyPerson,
  publishPost,
  sendMessage,
  showFriends,
} from './contract.ts'
import { createNetwork } from './network.ts'
import { NetworkState } from './state.ts'

let saved: NetworkState
let network: ReturnType<typeof open>

function open(state: NetworkState) {
  saved = state
  const { fetch } = createNetwork({ base: '/network', state, now: () => 1000, saved: (next) => (saved = next) })
  return { ...networkClient('https://ryadom.test/network', fetch), fetch }
}

beforeEach(() => {
  network = open({
    ...fourPeople,
    chats: [{ id: 9, title: 'Дача', people: [anna.id, boris.id, vera.id], messages: [], read: [] }],
  })
})

describe('a post on the wall', () => {
  it('is seen by friends with its link, and by nobody else', async () => {
    await network.ask(publishPost, { me: 'anna', text: 'Давайте вместе', link: LINK })

    expect(await network.ask(getFeed, { me: 'boris' })).toMatchObject([
      { text: 'Давайте вместе', link: LINK, author: { name: 'anna ' } },
    ])
    expect(await network.ask(getFeed, { me: 'gleb' })).toEqual([])
  })

  it('counts each person’s like once, and forgets it when taken back', async () => {
    const { id } = await network.ask(publishPost, { me: 'anna', text: 'Ура', link: null })
    const like = (me: string, liked: boolean) => network.ask(likePost, { me, postId: String(id), liked })

    await like('boris', true)
    await like('boris', true)
    await like('vera', true)
    await like('vera', false)

    expect(await network.ask(getFeed, { me: 'boris' })).toMatchObject([{ likes: 1, likedByMe: true }])
    expect(await network.ask(getFeed, { me: 'vera' })).toMatchObject([{ likes: 1, likedByMe: false }])
  })
})

describe('a message', () => {
  it('opens a chat between two people, and the next one goes into the same chat', async () => {
    const first = await network.ask(sendMessage, {
      me: 'anna',
      people: [boris.id],
      chats: [],
      text: 'Смотри',
      link: LINK,
    })
    const back = await network.ask(sendMessage, { me: 'boris', people: [anna.id], chats: [], text: 'Иду', link: null })

    expect(back).toEqual(first)
    const [chat] = await network.ask(listChats, { me: 'anna' })
    expect(chat).toMatchObject({ title: 'boris ', unread: 1, last: { text: 'Иду', mine: false } })
  })

  it('is unread until its chat is read', async () => {
    await network.ask(sendMessage, { me: 'anna', people: [], chats: [9], text: 'Всем привет', link: null })
    expect(await network.ask(getMe, { me: 'vera' })).toMatchObject({ unreadMessages: 1 })

    await network.ask(markChatRead, { me: 'vera', chatId: '9' })

    expect(await network.ask(getMe, { me: 'vera' })).toMatchObject({ unreadMessages: 0 })
    expect(await network.ask(getMe, { me: 'boris' })).toMatchObject({ unreadMessages: 1 })
  })

  it('does not reach a chat that its sender is not in', async () => {
    const sent = await network.ask(sendMessage, { me: 'gleb', people: [], chats: [9], text: 'Пустите', link: null })

    expect(sent).toEqual({ chats: [] })
    await expect(network.ask(getChat, { me: 'gleb', chatId: '9' })).rejects.toThrow('404')
    expect((await network.ask(getChat, { me: 'anna', chatId: '9' })).messages).toEqual([])
  })
})

describe('a notification of a mini-app', () => {
  const tell = (key: string) =>
    network.ask(notifyPerson, { appId: APP, to: anna.id, text: 'Группа собралась', fragment: '/group/1', key })

  it('appears once, however often it is told', async () => {
    await tell('k1')
    await tell('k1')

    expect(await network.ask(listNotifications, { me: 'anna' })).toMatchObject([{ fragment: '/group/1', seen: false }])
    await network.ask(markNotificationsSeen, { me: 'anna' })
    expect(await network.ask(getMe, { me: 'anna' })).toMatchObject({ unseenNotifications: 0 })
  })

  it('is denied to an app that the person has forbidden, until they allow it', async () => {
    await network.ask(chooseNotifications, { me: 'anna', appId: APP, allowed: false })
    expect(await tell('k1')).toEqual({ told: 'denied' })

    await network.ask(chooseNotifications, { me: 'anna', appId: APP, allowed: true })
    expect(await tell('k1')).toEqual({ told: 'sent' })
  })

  it('is refused for somebody who does not exist', async () => {
    const nobody = network.ask(notifyPerson, { appId: APP, to: 404, text: 'Эй', fragment: '/', key: 'k' })
    await expect(nobody).rejects.toThrow('404')
    expect(await network.ask(findPerson, { appId: APP, personId: '404' })).toBeNull()
  })
})

it('remembers who let a mini-app know their friends', async () => {
  await network.ask(showFriends, { me: 'anna', appId: APP })
  await network.ask(showFriends, { me: 'anna', appId: APP })

  expect(await network.ask(getMe, { me: 'anna' })).toMatchObject({ friendlyApps: [APP] })
  expect(await network.ask(getMe, { me: 'boris' })).toMatchObject({ friendlyApps: [] })
})

describe('live', () => {
  it('says what changed and for whom, and stops when nobody listens', async () => {
    const leave = new AbortController()
    const ask = new Request('https://ryadom.test/network/live', { signal: leave.signal })
    const events = (await network.fetch(ask)).body?.pipeThrough(new TextDecoderStream()).getReader()
    await events?.read()

    await network.ask(sendMessage, { me: 'anna', people: [vera.id], chats: [], text: 'Вере', link: null })

    expect(await events?.read()).toEqual({ done: false, value: 'data: {"about":"messages","people":[1,3]}\n\n' })
    leave.abort()
    await network.ask(publishPost, { me: 'anna', text: 'Без Веры', link: null })
  })
})

it('is the same network after it was saved and loaded', async () => {
  await network.ask(publishPost, { me: 'anna', text: 'Запомни меня', link: LINK })
  await network.ask(sendMessage, { me: 'anna', people: [boris.id], chats: [], text: 'И меня', link: null })
  const before = await network.ask(getFeed, { me: 'boris' })

  network = open(v.parse(NetworkState, JSON.parse(JSON.stringify(saved))))

  expect(await network.ask(getFeed, { me: 'boris' })).toEqual(before)
  expect(await network.ask(getMe, { me: 'boris' })).toMatchObject({ unreadMessages: 1 })
})

it('says what is wrong with a request it does not understand', async () => {
  const { fetch } = network
  const wrong = await fetch(
    new Request('https://ryadom.test/network/as/anna/posts', { method: 'POST', body: '{"text":1}' }),
  )
  expect(wrong.status).toBe(400)
  expect((await fetch(new Request('https://ryadom.test/network/as/nobody/feed'))).status).toBe(404)
})
