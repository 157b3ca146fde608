import { counted } from './plural.ts'

/** «3 человека» that there are. */
export const people = counted({ one: 'человек', few: 'человека', many: 'человек', other: 'человека' })
/** «3 человек» that are missing, or that something starts from. */
export const ofPeople = counted({ one: 'человека', few: 'человек', many: 'человек', other: 'человека' })
export const persons = counted({ one: 'person', other: 'people' })
