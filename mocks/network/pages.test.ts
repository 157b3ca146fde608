import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { APP, fourPeople, LINK } from '#tests/network/fourPeople.ts'

import { networkClient } from './client.ts'
import { chooseMessages, getMe, publishPost, readStored, shelveApp, store } from './contract.ts'
import { createNetwork } from './network.ts'
import { getPersonPage, listStories, markStorySeen, tellStory } from './pageContract.ts'
import { NetworkState } from './state.ts'

const DAY = 24 * 3_600_000

let now: number
let saved: NetworkState
let network: ReturnType<typeof networkClient>
let told: object[]

beforeEach(() => {
  now = 1000
  saved = fourPeople
  told = []
  const { fetch } = createNetwork({
    base: '/network',
    state: saved,
    now: () => now,
    saved: (next) => {
      saved = next
    },
    tellCommunity: (choice) => told.push(choice),
  })
  network = networkClient('https://ryadom.test/network', fetch)
})

describe('a story', () => {
  const PICTURE = 'data:image/jpeg;base64,AAAA'
  const tell = (me: string) => network.ask(tellStory, { me, picture: PICTURE, text: '', link: LINK })

  it('is told to friends with its picture and link, until a day has passed', async () => {
    await tell('anna')
    expect(await network.ask(listStories, { me: 'boris' })).toMatchObject([
      { person: { name: 'anna' }, stories: [{ picture: PICTURE, link: LINK, seen: false }] },
    ])
    expect(await network.ask(listStories, { me: 'gleb' })).toEqual([])

    now += DAY

    expect(await network.ask(listStories, { me: 'boris' })).toEqual([])
  })

  it('that was seen stands behind those that were not', async () => {
    await tell('boris')
    await tell('vera')
    const [first] = await network.ask(listStories, { me: 'anna' })
    const [story] = first?.stories ?? []

    await network.ask(markStorySeen, { me: 'anna', storyId: String(story?.id) })

    const told = await network.ask(listStories, { me: 'anna' })
    expect(told.map(({ stories }) => stories.map(({ seen }) => seen))).toEqual([[false], [true]])
    expect(told.at(-1)?.person).toEqual(first?.person)
  })
})

it('shows everybody’s page, and says who they are to whoever looks', async () => {
  await network.ask(publishPost, { me: 'vera', text: 'Я тут', link: null })

  expect(await network.ask(getPersonPage, { me: 'anna', name: 'vera' })).toMatchObject({
    tie: 'friend',
    friends: [{ name: 'anna' }],
    posts: [{ text: 'Я тут' }],
  })
  expect(await network.ask(getPersonPage, { me: 'gleb', name: 'vera' })).toMatchObject({ tie: 'stranger' })
  expect(await network.ask(getPersonPage, { me: 'vera', name: 'vera' })).toMatchObject({ tie: 'me' })
})

it('remembers where a person keeps a mini-app, until they take it away', async () => {
  const shelve = (there: boolean) => network.ask(shelveApp, { me: 'anna', appId: APP, shelf: 'favorites', there })

  await shelve(true)
  await shelve(true)
  expect(await network.ask(getMe, { me: 'anna' })).toMatchObject({ shelved: [{ appId: APP, shelf: 'favorites' }] })

  await shelve(false)
  expect(await network.ask(getMe, { me: 'anna' })).toMatchObject({ shelved: [] })
})

it('remembers which community may write to a person, until they forbid it, and tells the community', async () => {
  const choose = (allowed: boolean) => network.ask(chooseMessages, { me: 'anna', communityId: '77', allowed })
  await choose(true)

  expect(await network.ask(getMe, { me: 'anna' })).toMatchObject({ writingCommunities: [77] })
  expect(await network.ask(getMe, { me: 'boris' })).toMatchObject({ writingCommunities: [] })
  await choose(false)
  expect(await network.ask(getMe, { me: 'anna' })).toMatchObject({ writingCommunities: [] })
  expect(told).toMatchObject([
    { communityId: 77, allowed: true },
    { communityId: 77, allowed: false },
  ])
})

it('keeps what a mini-app wants kept with a person’s account, each person’s and each mini-app’s own', async () => {
  const kept = { me: 'anna', appId: APP, key: 'said' }
  await network.ask(store, { ...kept, value: 'one' })
  await network.ask(store, { ...kept, value: 'x'.repeat(5_000) })
  await network.ask(store, { ...kept, me: 'boris', value: 'his' })

  const [stored, ...rest] = await network.ask(readStored, { me: 'anna', appId: APP })
  expect([stored?.key, stored?.value.length, rest]).toEqual(['said', 4_096, []])
  expect(await network.ask(readStored, { me: 'anna', appId: '512000000001' })).toEqual([])
  await network.ask(store, { ...kept, value: '' })
  expect(await network.ask(readStored, { me: 'anna', appId: APP })).toEqual([])
})

it('opens a network that was saved before it had stories and favourites', () => {
  const newer = new Set(['stories', 'shelved', 'messagesAllowed', 'stored'])
  const older = Object.fromEntries(Object.entries(saved).filter(([name]) => !newer.has(name)))

  expect(v.parse(NetworkState, JSON.parse(JSON.stringify(older)))).toEqual(saved)
})
