import { useFriends } from '../shop/useFriends.ts'
import { text } from '../text/groups.ts'
import { AskFirst } from './AskFirst.tsx'
import { isNo, useAsking } from './useAsking.ts'

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
      outcome={answer && wordsFor(answer, friendly)}
    />
  )
}

function wordsFor(answer: Parameters<typeof isNo>[0], friendly: boolean): string {
  if (answer === 'done') return friendly ? text.friends.first : text.friends.nobody
  return isNo(answer) ? text.friends.refused : text.friends.failed
}
