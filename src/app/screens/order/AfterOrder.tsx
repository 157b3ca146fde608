import { useState } from 'react'

import type { OrderView } from '#domain/contract/orders.ts'

import type { HostAnswer } from '../../host/host.ts'
import { personSaid } from '../../host/personSaid.ts'
import { useKeeping } from '../../shop/useKeeping.ts'
import { useMessages } from '../../shop/useMessages.ts'
import { useNews } from '../../shop/useNews.ts'
import { BOUGHT, purchaseIn, usePurchaseTold } from '../../shop/usePixel.ts'
import { text } from '../../text/afterOrder.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { useAsking } from '../../ui/useAsking.ts'

/** One more thing that may be worth an answer, once the order's first question has had one. */
export function AfterOrder({ order }: { order: OrderView }) {
  usePurchaseTold(purchaseIn(order))
  const news = useNews().standing
  const messages = useMessages()
  const { where, keep, later } = useKeeping()
  const [asked, setAsked] = useState<Subject | null>(null)
  const [left, leave] = useState(false)
  const next = news === 'open' ? null : news !== 'allowed' && messages.open ? 'messages' : where
  // What was asked stays with its outcome for as long as the screen is there.
  const subject = asked ?? (BOUGHT[order.state] ? next : null)
  if (subject === null || left) return null
  return (
    <Question
      key={subject}
      subject={subject}
      put={() => {
        setAsked(subject)
        return subject === 'messages' ? messages.ask() : keep()
      }}
      later={() => {
        // Nor is anything else asked until they are here again.
        leave(true)
        if (subject === 'messages') messages.later()
        else later()
      }}
    />
  )
}

type Subject = 'messages' | 'favourites' | 'homeScreen'

type QuestionProps = Readonly<{ subject: Subject; put: () => Promise<HostAnswer>; later: () => void }>

function Question({ subject, put, later }: QuestionProps) {
  const { asking, answer, ask } = useAsking(put)
  const words = text[subject]
  return (
    <AskFirst
      why={words.why}
      press={words.press}
      asking={asking}
      ask={() => void ask()}
      later={later}
      outcome={answer && (answer === 'done' ? words.done : personSaid(answer) === 'no' ? words.refused : text.failed)}
    />
  )
}
