import type { HostFailure } from '../host/host.ts'
import { personSaid } from '../host/personSaid.ts'
import { useFriends } from '../shop/useFriends.ts'
import { text } from '../text/groups.ts'
import { AskFirst } from './AskFirst.tsx'
import { useAsking } from './useAsking.ts'

/** Offers to show the friends' groups, where groups are listed. What came of it is said in the same place. */
export function AskFriends({ friendly }: { friendly: boolean }) {
  const friends = useFriends()
  const { asking, answer, ask } = useAsking(friends.ask)
  if (answer === null && !asking && friends.standing !== 'open') return null

  return (
    <AskFirst
      why={text.friends.why}
      press={text.friends.show}
      asking={asking}
      ask={() => void ask()}
      later={friends.later}
      outcome={answer && wordsFor(answer, friendly)}
    />
  )
}

function wordsFor(answer: 'done' | HostFailure['kind'], friendly: boolean): string {
  if (answer === 'done') return friendly ? text.friends.first : text.friends.nobody
  return personSaid(answer) === 'no' ? text.friends.refused : text.friends.failed
}
