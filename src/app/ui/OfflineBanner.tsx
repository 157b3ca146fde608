import { Banner, Button } from '@vkontakte/vkui'

import { Refused } from '#domain/refusal.ts'

import type { Failure } from '../shop/failure.ts'
import { say } from '../text/failures.ts'
import { text } from '../text/outdated.ts'
import { text as shell } from '../text/shell.ts'

/**
 * Says that what is shown may be old, because the last try to renew it failed; a shop that refused is not a lost
 * connection.
 */
export function OfflineBanner({ outdated, retry }: { outdated: Failure | null; retry: () => void }) {
  if (!outdated) return null
  return (
    <Banner
      title={outdated instanceof Refused ? say(outdated) : text.outdated}
      actions={
        <Button size="m" mode="secondary" onClick={retry}>
          {shell.retry}
        </Button>
      }
    />
  )
}
