import type { LaterVerbs } from './host.ts'

const VERBS = [
  'share',
  'postToWall',
  'story',
  'messageFriends',
  'copy',
  'allowNotifications',
  'denyNotifications',
  'mayNotify',
  'allowMessages',
  'friends',
  'contacts',
  'whereabouts',
  'readCode',
  'email',
  'pictures',
  'addToFavourites',
  'addToHomeScreen',
  'pixel',
  'remember',
  'recall',
  'fitIn',
  'haptic',
] as const satisfies readonly Exclude<keyof LaterVerbs, 'isSupported'>[]

type Verbs = Omit<LaterVerbs, 'isSupported'>

/** The same for every verb that a first screen does without. So their names are sent to a phone once. */
export const eachVerb = (make: (verb: (typeof VERBS)[number]) => (what: never) => unknown): Verbs =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What is made by a verb's name takes and answers what that verb does.
  Object.fromEntries(VERBS.map((verb) => [verb, make(verb)])) as unknown as Verbs
