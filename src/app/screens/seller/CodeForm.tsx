import { Button, ButtonGroup, FormItem, Input } from '@vkontakte/vkui'
import { useId, useState } from 'react'

import { findByPickupCode, NotToBeFetched } from '#domain/contract/pickups.ts'
import { halvesOf, pickupCodeIn } from '#domain/pickupCode.ts'

import type { CodeAnswer } from '../../host/host.ts'
import { personSaid } from '../../host/personSaid.ts'
import { open } from '../../navigation/navigator.ts'
import type { Failure } from '../../shop/failure.ts'
import { refusalData } from '../../shop/refusalData.ts'
import { useHost } from '../../shop/ShopProvider.tsx'
import { useAction } from '../../shop/useAction.ts'
import { useSupported } from '../../shop/useSupported.ts'
import { say } from '../../text/failures.ts'
import { text, whyNotWords } from '../../text/pickup.ts'

/** Reads a pick-up code, typed or by the host's camera, and opens the order that is handed over for it. */
export function CodeForm() {
  const id = useId()
  const host = useHost()
  const hasCamera = useSupported('readCode')
  const finding = useAction(findByPickupCode)
  const [typed, setTyped] = useState('')
  const [scanning, setScanning] = useState(false)
  /** What the camera came to; typing goes on from there. */
  const [camera, setCamera] = useState<string | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const wrong = unread ?? (finding.failure && whyNot(finding.failure))

  const find = (read: string, otherwise: string) => {
    const code = pickupCodeIn(read)
    setUnread(code === null ? otherwise : null)
    if (code === null) return
    setTyped(halvesOf(code))
    finding.run({ code }, ({ orderId }) => {
      host.haptic('success')
      open({ screen: 'seller_order', orderId })
    })
  }
  const scan = async () => {
    setScanning(true)
    setCamera(null)
    const heard = await host.readCode()
    setScanning(false)
    if (heard.kind === 'done') find(heard.code, text.notRead)
    else setCamera(whyNotScanned(heard))
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        find(typed, text.tooShort)
      }}
    >
      <FormItem
        top={text.code}
        htmlFor={id}
        status={wrong === null ? 'default' : 'error'}
        bottom={wrong ?? <output>{camera}</output>}
        bottomId={`${id}-below`}
      >
        <Input
          id={id}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          placeholder="0000 0000"
          maxLength={20}
          slotProps={{ input: { 'aria-invalid': wrong !== null, 'aria-describedby': `${id}-below` } }}
          onChange={({ target }) => {
            setTyped(target.value)
            setUnread(null)
            finding.forgetFailure()
          }}
        />
      </FormItem>
      <ButtonGroup mode="vertical" gap="s" stretched>
        {hasCamera && (
          <Button size="l" stretched mode="secondary" loading={scanning} onClick={() => void scan()}>
            {text.scan}
          </Button>
        )}
        <Button type="submit" size="l" stretched loading={finding.running}>
          {text.find}
        </Button>
      </ButtonGroup>
    </form>
  )
}

const whyNotScanned = ({ kind }: Exclude<CodeAnswer, { kind: 'done' }>): string =>
  personSaid(kind) === 'no' ? text.closed : text.failed

function whyNot(failure: Failure): string {
  if (failure.name === 'Refused' && failure.code === 'order_not_found') return text.unknown
  const become = refusalData(failure, 'move_impossible', NotToBeFetched)
  return become ? whyNotWords[become.state] : say(failure)
}
