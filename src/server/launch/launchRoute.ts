import * as v from 'valibot'

import { UtcOffset } from '#domain/clock.ts'
import { HEADERS } from '#domain/contract/endpoint.ts'
import { LaunchAnswer } from '#domain/contract/launch.ts'
import { Refused } from '#domain/refusal.ts'

import { json, STANDARD_HEADERS } from '../http/answers.ts'
import type { Extra } from '../http/api.ts'
import { readBody } from '../http/body.ts'
import { createHomeShop } from '../shops/homeShop.ts'
import type { World } from '../world.ts'
import { launch } from './launch.ts'

/** Beside the contract: its body is plain text, so that across origins it needs no preflight. */
export function launchRoute(world: World): Extra {
  const homeShop = createHomeShop(world)
  return {
    method: 'POST',
    path: '/launch',
    async answer({ request, requestId }) {
      const [launchString = '', fragment = '', offset = ''] = (await readText(request)).split('\n', 3)
      const answer = await launch(world, { launchString, fragment, utcOffset: offsetSaid(offset) }, homeShop)
      return json(JSON.stringify(v.parse(LaunchAnswer, answer)), {
        ...STANDARD_HEADERS,
        [HEADERS.requestId]: requestId,
      })
    },
  }
}

/** Whatever else it says is as good as nothing: a launch does not fail for it. */
function offsetSaid(words: string): number | null {
  const minutes = v.safeParse(UtcOffset, /^-?\d{1,3}$/.test(words) ? Number(words) : null)
  return minutes.success ? minutes.output : null
}

async function readText(request: Request): Promise<string> {
  const body = await readBody(request)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw new Refused('bad_request', { field: 'body', data: { why: 'bytes that are not UTF-8' } }, { cause })
  }
}
