import { SubnavigationBar, SubnavigationButton } from '@vkontakte/vkui'

type ChipsProps<Value extends string> = Readonly<{
  label: string
  options: readonly Value[]
  /** Null: all of them. */
  chosen: Value | null
  nameOf: (value: Value | null) => string
  choose: (value: Value | null) => void
}>

/** Narrows a list to one kind, or shows it whole. */
export function Chips<Value extends string>({ label, options, chosen, nameOf, choose }: ChipsProps<Value>) {
  return (
    <nav aria-label={label}>
      <SubnavigationBar>
        {[null, ...options].map((value) => (
          <SubnavigationButton
            key={value}
            size="l"
            selected={value === chosen}
            aria-pressed={value === chosen}
            onClick={() => choose(value)}
          >
            {nameOf(value)}
          </SubnavigationButton>
        ))}
      </SubnavigationBar>
    </nav>
  )
}
