import type { GetLaunchParamsResponse, LinkShareResult, UserGetFriendsFriend, UserInfo } from '@vkontakte/vk-bridge'

import type { Person } from '../network/state.ts'
import type { LaunchParams } from './launchString.ts'
import type { Shared, Stage } from './stage.ts'

type Photo = Stage['photo']

export const friend = ({ id, firstName, lastName, sex, portrait }: Person, photo: Photo): UserGetFriendsFriend => ({
  id,
  first_name: firstName,
  last_name: lastName,
  sex,
  photo_200: photo(portrait, 200),
})

export const userInfo = (person: Person, photo: Photo): UserInfo => ({
  ...friend(person, photo),
  city: { id: 1, title: person.city },
  country: { id: 1, title: 'Россия' },
  bdate_visibility: 0,
  can_access_closed: true,
  is_closed: false,
  photo_100: photo(person.portrait, 100),
})

export function shareResults(shared: Shared, photo: Photo): LinkShareResult[] {
  if (shared.kind === 'copied') return [{ type: 'link' }]
  if (shared.kind === 'post') return [{ type: 'post', post_id: String(shared.postId) }]
  const users = shared.people.map((person) => ({ ...friend(person, photo), photo: photo(person.portrait, 200) }))
  return [{ type: 'message', users }]
}

const NUMBERS = new Set([
  'vk_user_id',
  'vk_app_id',
  'vk_is_app_user',
  'vk_are_notifications_enabled',
  'vk_group_id',
  'vk_is_favorite',
  'vk_ts',
])

/** The parameters as the bridge's method answers them: some as numbers. */
export function launched({ params, sign }: { params: LaunchParams; sign: string }): GetLaunchParamsResponse {
  const values = Object.entries(params).map(([name, value]) => [name, NUMBERS.has(name) ? Number(value) : value])
  return { ...Object.fromEntries(values), sign } as GetLaunchParamsResponse
}
