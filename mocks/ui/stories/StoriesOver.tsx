import { useState } from 'react'

import { listStories } from '../../network/pageContract.ts'
import { useSeen } from '../asking.ts'
import { useColumn } from '../column.ts'
import { StoryView } from './StoryView.tsx'

/** Everybody's stories over the network, one after another, beginning with those of one person. */
export function StoriesOver({ first }: { first: string }) {
  const { me, watch } = useColumn()
  const told = useSeen(me.person.name, listStories, {})
  // In the order in which they stood when the viewing began: those that were seen do not jump to the end meanwhile.
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [at, setAt] = useState<{ who: string; story: number }>({ who: first, story: 0 })
  if (!told.data) return null
  if (order === null) {
    setOrder(told.data.map(({ person }) => person.name))
    return null
  }

  const one = told.data.find(({ person }) => person.name === at.who)
  const story = one?.stories[at.story]
  if (!one || !story) return null

  const person = (step: 1 | -1) => order[order.indexOf(at.who) + step]
  const move = (step: 1 | -1) => {
    if (one.stories[at.story + step]) return setAt({ ...at, story: at.story + step })
    const other = person(step)
    if (other === undefined) return step === 1 ? watch(null) : undefined
    setAt({ who: other, story: 0 })
  }
  return (
    <StoryView
      key={story.id}
      by={one.person}
      story={story}
      at={at.story}
      of={one.stories.length}
      next={() => move(1)}
      back={() => move(-1)}
      close={() => watch(null)}
    />
  )
}
