import { Alert, Button, ButtonGroup, FormStatus } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import { closeModal } from '../../../navigation/navigator.ts'
import type { Failure } from '../../../shop/failure.ts'
import { say } from '../../../text/failures.ts'
import { useClosing } from '../../../ui/useClosing.ts'

import styles from '../group.module.css'

type ConfirmSheetProps = Readonly<{
  open: boolean
  title: string
  yes: string
  no: string
  running: boolean
  failure: Failure | null
  confirm: () => void
  /** What it means, sentence by sentence. */
  children: ReactNode
}>

/** Asks once more before something that cannot be undone, and says why it did not work. */
export function ConfirmSheet({ open, title, yes, no, running, failure, confirm, children }: ConfirmSheetProps) {
  const closing = useClosing(closeModal)
  if (!open) return null
  return (
    <Alert usePortal title={title} dismissButtonMode="none" {...closing}>
      <div className={styles['sheet']}>
        {children}
        {failure && <FormStatus mode="error" role="alert" title={say(failure)} />}
        <ButtonGroup mode="vertical" gap="s" stretched>
          <Button size="l" stretched appearance="negative" loading={running} onClick={confirm}>
            {yes}
          </Button>
          <Button size="l" stretched mode="secondary" disabled={running} onClick={closeModal}>
            {no}
          </Button>
        </ButtonGroup>
      </div>
    </Alert>
  )
}
