import { FormItem, FormStatus } from '@vkontakte/vkui'
import { type ReactNode, useEffect, useRef } from 'react'

import type { Failure } from '../shop/failure.ts'
import { say } from '../text/failures.ts'

type FailedTryProps = Readonly<{ title: string; children: ReactNode } | { failure: Failure }>

/** Why what was asked for did not happen. It stands at the top of a long screen, so the screen moves to it. */
export function FailedTry(props: FailedTryProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Today's Chromium answers with a promise, which React would take for what undoes the effect.
    place.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <FormItem getRootRef={place}>
      <FormStatus mode="error" role="alert" title={'title' in props ? props.title : say(props.failure)}>
        {'children' in props && props.children}
      </FormStatus>
    </FormItem>
  )
}
