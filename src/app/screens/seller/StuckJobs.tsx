import { Button, Group, Header } from '@vkontakte/vkui'

import { listStuck, type StuckJob, tryStuckAgain } from '#domain/contract/stuck.ts'
import { orderNumber } from '#domain/order.ts'
import { MINUTE } from '#domain/time.ts'

import { useAction } from '../../shop/useAction.ts'
import { useAgain } from '../../shop/useAgain.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { useServerNow } from '../../shop/useServerNow.ts'
import { momentOf } from '../../text/dates.ts'
import { say } from '../../text/failures.ts'
import { stuckWords, text } from '../../text/stuck.ts'
import { notify } from '../../ui/notice.ts'
import { PageLink } from '../../ui/PageLink.tsx'

import styles from './stuck.module.css'

const ASK_EVERY = MINUTE

/** What the shop could not do by itself; nothing stands here as long as everything goes well. */
export function StuckJobs({ seen }: { seen: boolean }) {
  const stuck = useAnswer(listStuck, {})
  useAgain(() => stuck.kind === 'ready' && stuck.retry(), seen && stuck.kind === 'ready' ? ASK_EVERY : null)
  if (stuck.kind !== 'ready' || stuck.value.jobs.length === 0) return null
  return (
    <Group header={<Header>{text.title}</Header>} role="region" aria-label={text.title}>
      <p className={styles['why']}>{text.why}</p>
      <ul className={styles['jobs']}>
        {stuck.value.jobs.map((job) => (
          <li key={`${job.kind}${job.key}`} className={styles['job']}>
            <Job job={job} />
          </li>
        ))}
      </ul>
    </Group>
  )
}

function Job({ job: { kind, key, orderId, error, since } }: { job: StuckJob }) {
  const now = useServerNow()
  const known = useKnown()
  const trying = useAction(tryStuckAgain)
  const again = () =>
    trying.run({ kind, key }, (left) => {
      known.put(listStuck, {}, left)
      notify(text.started)
    })
  return (
    <>
      <b>{stuckWords[kind]}</b>
      {orderId && (
        <PageLink to={{ screen: 'seller_order', orderId }} className={styles['link']}>
          {text.order(orderNumber(orderId))}
        </PageLink>
      )}
      <span className={styles['small']}>{text.since(momentOf(since, now))}</span>
      {error !== '' && <span className={styles['small']}>{text.answered(error)}</span>}
      {trying.failure && <span role="alert">{say(trying.failure)}</span>}
      <Button size="m" mode="secondary" loading={trying.running} onClick={again}>
        {text.again}
      </Button>
    </>
  )
}
