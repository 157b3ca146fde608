import type { PersonalCardData } from '@vkontakte/vk-bridge'

import type { Person } from '../network/state.ts'
import type { Place } from './stage.ts'

/** What a network knows of a person beside their page. Nobody can be rung or written to here. */
export const phoneOf = ({ id }: Person): string => `+7900${String(id % 10_000_000).padStart(7, '0')}`
export const emailOf = ({ name }: Person): string => `${name}@ryadom.example`

export const addressOf = ({ id, city }: Person): NonNullable<PersonalCardData['address']> => ({
  country: { id: 1, name: 'Россия' },
  city: { id: 1, name: city },
  specified_address: `ул. Соседняя, ${(id % 90) + 1}`,
  postal_code: String(101_000 + (id % 800)),
})

const MOSCOW: Place = { lat: 55.7558, long: 37.6173, accuracy: 25 }
const CITIES: Readonly<Record<string, Place>> = {
  'Санкт-Петербург': { lat: 59.9386, long: 30.3141, accuracy: 25 },
  Казань: { lat: 55.7963, long: 49.1064, accuracy: 25 },
}

export const placeOf = ({ city }: Person): Place => CITIES[city] ?? MOSCOW
