import { emptyNetwork, type NetworkState, type Person } from '#mocks/network/state.ts'

/** Somebody of whom nothing but a name matters. */
export const aPerson = (id: number, name: string): Person => ({
  id,
  name,
  firstName: name,
  lastName: '',
  sex: 0,
  city: 'Тверь',
  status: '',
  portrait: null,
})
export const [anna, boris, vera] = [aPerson(1, 'anna'), aPerson(2, 'boris'), aPerson(3, 'vera')]
const gleb = aPerson(4, 'gleb')
export const APP = '54000001'
export const LINK = `https://vk.com/app${APP}#/group/1`

/** Anna has two friends, who do not know one another; Gleb knows nobody. */
export const fourPeople: NetworkState = {
  ...emptyNetwork,
  lastId: 10,
  people: [anna, boris, vera, gleb],
  friendships: [
    [anna.id, boris.id],
    [vera.id, anna.id],
  ],
}
