import type { Refused } from '#domain/refusal.ts'

import { say } from '../text/failures.ts'

export const SaidRefusal = ({ refused }: { refused: Refused }) => say(refused)
