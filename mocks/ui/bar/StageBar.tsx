import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { listPeople } from '../../network/contract.ts'
import { type Address, FEED, go, playOn, usePlay } from '../address.ts'
import { Icon } from '../Icon.tsx'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'
import { Clock } from './Clock.tsx'
import { DeviceTools } from './DeviceTools.tsx'
import { LinkButton } from './LinkButton.tsx'
import { MoodButton, MoodMenu } from './MoodMenu.tsx'
import { MoodStrip } from './MoodStrip.tsx'
import { PersonSwitch } from './PersonSwitch.tsx'

import styles from './StageBar.module.css'

/** What is not the network but the play: who one is, on what device, in what mood, the clock, a fresh start. */
export function StageBar({ address: [first, beside] }: { address: Address }) {
  const { network, controls } = useSurroundings()
  const words = useWords()
  const { log } = usePlay()
  const people = useQuery({ queryKey: ['people'], queryFn: () => network.ask(listPeople, {}) })
  const [isOpen, setOpen] = useState(false)
  const { reset } = controls

  const become = (as: string) =>
    go(beside ? [{ as, page: FEED, open: null }, beside] : [{ as, page: FEED, open: null }])
  const becomeBeside = (as: string) => go([first, { as, page: FEED, open: null }])
  const neighbour = people.data?.find(({ name }) => name !== first.as)?.name ?? first.as

  return (
    <section className={styles['stage']} aria-label={words.stage.title}>
      <div className={styles['bar']}>
        <PersonSwitch label={words.stage.who} people={people.data ?? []} as={first.as} become={become} />
        {beside && (
          <PersonSwitch label={words.stage.whoElse} people={people.data ?? []} as={beside.as} become={becomeBeside} />
        )}
        <button
          type="button"
          className={styles['more']}
          aria-label={words.stage.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="more" />
        </button>
        <div className={styles['tools']} data-open={isOpen}>
          <button
            type="button"
            className={styles['besides']}
            aria-label={beside ? words.stage.alone : words.stage.beside}
            aria-pressed={Boolean(beside)}
            onClick={() => (beside ? go([first]) : becomeBeside(neighbour))}
          >
            <Icon name="beside" size={20} />
          </button>
          <DeviceTools />
          <MoodButton />
          <Clock />
          <button
            type="button"
            aria-label={words.play.log.title}
            aria-pressed={log}
            onClick={() => playOn({ log: !log })}
          >
            <Icon name="log" size={20} />
          </button>
          <LinkButton />
          {reset && (
            <button
              type="button"
              aria-label={words.stage.reset}
              onClick={() => {
                if (window.confirm(words.stage.resetSure)) void reset()
              }}
            >
              <Icon name="again" size={20} />
            </button>
          )}
        </div>
      </div>
      <MoodMenu whereabouts={first} />
      <MoodStrip />
    </section>
  )
}
