import { asking } from './answers/asking.ts'
import { opening } from './answers/opening.ts'
import { people } from './answers/people.ts'
import { screen } from './answers/screen.ts'
import { sharing } from './answers/sharing.ts'
import { storage } from './answers/storage.ts'
import { story } from './answers/story.ts'
import type { HostMood } from './moods.ts'
import type { Answers } from './played.ts'
import type { Stage } from './stage.ts'

/** What VK and Odnoklassniki answer to each method that the mini-app uses. */
export const playVk = (stage: Stage, mood: HostMood) =>
  ({
    ...opening(stage),
    ...people(stage, mood),
    ...sharing(stage),
    ...story(stage),
    ...asking(stage, mood),
    ...screen(stage),
    ...storage(stage),
  }) satisfies Answers
