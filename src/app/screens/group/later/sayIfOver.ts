import { type RefusalCode, Refused } from '#domain/refusal.ts'

import { closeModal } from '../../../navigation/navigator.ts'
import type { Failure } from '../../../shop/failure.ts'
import { say } from '../../../text/failures.ts'
import { notify } from '../../../ui/notice.ts'

const OVER: readonly RefusalCode[] = ['group_lapsed', 'group_succeeded', 'group_closed', 'not_joined']

/** The sheet goes with the group that it asked about: why it came too late is said beside what the group is now. */
export function sayIfOver(why: Failure): void {
  if (!(why instanceof Refused) || !OVER.includes(why.code)) return
  closeModal()
  notify(say(why))
}
