import { chats, type DemoChat } from '../demo/messages.ts'
import { allowsNews, people } from '../demo/people.ts'
import { type DemoPost, posts } from '../demo/posts.ts'
import { shop } from '../demo/shop.ts'
import { type DemoStory, stories } from '../demo/stories.ts'
import { demoApp } from '../demoApp.ts'
import { emptyNetwork, type NetworkState, type Person } from '../network/state.ts'
import type { Links } from './links.ts'

const MINUTE = 60_000
const FEMALE = new Set(['anna', 'vera', 'darya', 'zhanna', 'zinaida', 'madina', 'polina', 'olga'])

/** The network as it is when the play begins: what the demo's people have said so far, with links into the real shop. */
export function plantNetwork(links: Links, now: number): NetworkState {
  let lastId = 0
  const nextId = () => (lastId += 1)
  const idOf = (key: string) => people.find((person) => person.key === key)?.hostUserId ?? 0
  const community = shop.community
  const ago = (minutes: number) => now - minutes * MINUTE

  return {
    ...emptyNetwork,
    people: people.map(({ key, hostUserId, name, avatar, city, status }): Person => ({
      id: hostUserId,
      name: key,
      firstName: name.first,
      lastName: name.last,
      sex: FEMALE.has(key) ? 1 : 2,
      city,
      status,
      portrait: avatar,
    })),
    friendships: people.flatMap(({ key, hostUserId, friends }) =>
      friends.filter((friend) => key < friend).map((friend): [number, number] => [hostUserId, idOf(friend)]),
    ),
    communities: [
      {
        id: community.groupId,
        name: community.name,
        about: community.description,
        portrait: community.avatar,
        admins: community.admins.map(idOf),
        members: people.map(({ hostUserId }) => hostUserId),
        appId: demoApp.id,
        showcase: links.showcase,
      },
    ],
    posts: posts.toReversed().map((post: DemoPost) => ({
      id: nextId(),
      author:
        post.author === 'community'
          ? { kind: 'community' as const, id: community.groupId }
          : { kind: 'person' as const, id: idOf(post.author) },
      at: ago(post.minutesAgo),
      text: post.text,
      link: linkOf(post, links),
      likes: post.likes.map(idOf),
    })),
    chats: chats.map(({ between, messages }: DemoChat) => {
      const said = messages.map(({ from, text, minutesAgo, ...rest }) => ({
        id: nextId(),
        from: idOf(from),
        at: ago(minutesAgo),
        text,
        link: linkOf(rest, links),
      }))
      const newest = said.at(-1)?.id ?? 0
      const pair = between.map(idOf)
      return {
        id: nextId(),
        title: null,
        people: pair,
        messages: said,
        read: pair.map((person) => ({ person, message: newest })),
      }
    }),
    stories: stories.map((story: DemoStory) => ({
      id: nextId(),
      author: idOf(story.author),
      at: ago(story.minutesAgo),
      picture: null,
      text: story.text,
      link: linkOf(story, links),
      seenBy: [idOf(story.author)],
    })),
    notificationChoices: people
      .filter(({ key }) => allowsNews(key))
      .map(({ hostUserId }) => ({ person: hostUserId, appId: demoApp.id, allowed: true })),
    lastId,
  }
}

function linkOf(
  said: { readonly product?: string; readonly group?: string },
  { products, groups }: Links,
): string | null {
  const group = said.group === undefined ? undefined : groups.get(said.group)
  return group ?? (said.product === undefined ? undefined : products.get(said.product)) ?? null
}
