import * as v from 'valibot'

import type { Answers } from '../played.ts'
import type { Stage } from '../stage.ts'
import { done } from './props.ts'

const Key = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/))

/** What the mini-app keeps with somebody's account: https://dev.vk.com/ru/bridge/VKWebAppStorageSet */
export const storage = ({ storage: { read, write } }: Stage) =>
  ({
    VKWebAppStorageSet: {
      props: v.object({ key: Key, value: v.string() }),
      async answer(kept) {
        await write(kept)
        return done
      },
    },
    VKWebAppStorageGet: {
      props: v.object({ keys: v.array(Key) }),
      async answer({ keys }) {
        const kept = await read()
        return { keys: keys.map((key) => ({ key, value: kept.find((one) => one.key === key)?.value ?? '' })) }
      },
    },
  }) satisfies Answers
