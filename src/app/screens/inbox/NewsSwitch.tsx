import { Group, SimpleCell, Switch } from '@vkontakte/vkui'
import { useId } from 'react'

import { personSaid } from '../../host/personSaid.ts'
import { useHost } from '../../shop/ShopProvider.tsx'
import { useNews } from '../../shop/useNews.ts'
import { text } from '../../text/inbox.ts'
import { notify } from '../../ui/notice.ts'

const WORDS = { allowed: text.pushOn, open: text.pushOff, refused: text.pushRefused } as const

/** Whether the network sends the same to its own notifications, which only its host can allow. */
export function NewsSwitch() {
  const id = useId()
  const host = useHost()
  const { standing, ask, forbid } = useNews()
  if (standing === 'closed') return null

  const on = standing === 'allowed'
  const change = async () => {
    const { kind } = await (on ? forbid() : ask())
    host.haptic(kind === 'done' ? 'success' : 'warning')
    if (kind === 'done') notify(on ? text.forbidden : text.allowed)
    else notify(personSaid(kind) === 'no' ? text.refused : text.failed)
  }
  return (
    <Group>
      <SimpleCell
        Component="div"
        multiline
        subtitle={WORDS[standing]}
        after={<Switch id={id} checked={on} onChange={() => void change()} />}
      >
        <label htmlFor={id}>{text.push}</label>
      </SimpleCell>
    </Group>
  )
}
