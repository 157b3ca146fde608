import * as v from 'valibot'

import { endpoint } from '#domain/contract/endpoint.ts'

import { asMe, Done, IdInPath, Link, Me, PostView, text } from './contract.ts'
import { Id, Person } from './state.ts'

export const PersonPageView = v.object({
  person: Person,
  /** Who they are to whoever looks. */
  tie: v.picklist(['me', 'friend', 'stranger']),
  friends: v.array(Person),
  posts: v.array(PostView),
})
export type PersonPageView = v.InferOutput<typeof PersonPageView>

/** One person's stories of the last day, oldest first. */
export const StoriesView = v.object({
  person: Person,
  stories: v.array(
    v.object({
      id: Id,
      at: v.number(),
      picture: v.nullable(v.string()),
      text: v.string(),
      link: v.nullable(v.string()),
      seen: v.boolean(),
    }),
  ),
})
export type StoriesView = v.InferOutput<typeof StoriesView>

export const getPersonPage = endpoint('GET /as/:me/people/:name', {
  summary: 'Somebody’s page',
  input: v.strictObject({ me: Me, name: v.string() }),
  output: PersonPageView,
})
export const listStories = endpoint('GET /as/:me/stories', {
  summary: 'Stories of me and my friends, those not seen first',
  input: asMe,
  output: v.array(StoriesView),
})
/** A picture that was drawn for a phone's screen, as text. */
const Picture = v.pipe(v.string(), v.maxLength(6_000_000))
export const tellStory = endpoint('POST /as/:me/stories', {
  summary: 'Tells a story to my friends for a day',
  input: v.strictObject({ me: Me, picture: v.nullable(Picture), text, link: v.nullable(Link) }),
  output: Done,
})
export const markStorySeen = endpoint('PUT /as/:me/stories/:storyId/seen', {
  summary: 'I have seen a story',
  input: v.strictObject({ me: Me, storyId: IdInPath }),
  output: Done,
})
