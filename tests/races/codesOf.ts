import { Refused } from '#domain/refusal.ts'

/** How often each answer was given: `given`, or the code of the refusal. What is neither answer is thrown. */
export function codesOf(answers: readonly PromiseSettledResult<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const code = answer.status === 'fulfilled' ? 'given' : codeOf(answer.reason)
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

function codeOf(reason: unknown): string {
  if (reason instanceof Refused) return reason.code
  throw reason
}
