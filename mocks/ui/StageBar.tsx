import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { listPeople } from '../network/contract.ts'
import { type Address, FEED, go } from './address.ts'
import { Clock } from './Clock.tsx'
import { Icon } from './Icon.tsx'
import { PersonSwitch } from './PersonSwitch.tsx'
import { useLanguage, useSettings } from './settings.ts'
import { useSurroundings } from './surroundings.ts'
import { useWords } from './text/words.ts'
import { useScheme } from './useScheme.ts'

import styles from './StageBar.module.css'

/** What is not the network but the play: who one is, a second screen, the clock, a fresh start. */
export function StageBar({ address: [first, beside] }: { address: Address }) {
  const { network, controls } = useSurroundings()
  const words = useWords()
  const scheme = useScheme()
  const language = useLanguage()
  const people = useQuery({ queryKey: ['people'], queryFn: () => network.ask(listPeople, {}) })
  const [isOpen, setOpen] = useState(false)
  const { reset } = controls

  const become = (as: string) =>
    go(beside ? [{ as, page: FEED, open: null }, beside] : [{ as, page: FEED, open: null }])
  const becomeBeside = (as: string) => go([first, { as, page: FEED, open: null }])
  const neighbour = people.data?.find(({ name }) => name !== first.as)?.name ?? first.as

  return (
    <section className={styles['stage']} aria-label={words.stage.title}>
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
          aria-pressed={Boolean(beside)}
          onClick={() => (beside ? go([first]) : becomeBeside(neighbour))}
        >
          <Icon name="beside" size={20} />
          {beside ? words.stage.alone : words.stage.beside}
        </button>
        <Clock />
        <button
          type="button"
          aria-label={words.stage.scheme[scheme]}
          onClick={() => useSettings.setState({ scheme: scheme === 'dark' ? 'light' : 'dark' })}
        >
          <Icon name={scheme === 'dark' ? 'sun' : 'moon'} size={20} />
        </button>
        <button
          type="button"
          aria-label={words.stage.language.name}
          onClick={() => useSettings.setState({ language: language === 'ru' ? 'en' : 'ru' })}
        >
          {words.stage.language.sign}
        </button>
        {reset && (
          <button
            type="button"
            onClick={() => {
              if (window.confirm(words.stage.resetSure)) void reset()
            }}
          >
            <Icon name="again" size={20} />
            {words.stage.reset}
          </button>
        )}
      </div>
    </section>
  )
}
