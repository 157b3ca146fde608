import { Tappable, type TappableProps } from '@vkontakte/vkui'
import type { MouseEvent } from 'react'

import { open } from '../navigation/navigator.ts'
import { fragmentFor, type Page } from '../navigation/page.ts'

type PageLinkProps = Omit<TappableProps, 'href' | 'onClick' | 'Component'> & { to: Page }

/** A real link, so that it can be opened in a new tab and copied; a plain tap goes one screen deeper. */
export function PageLink({ to, ...rest }: PageLinkProps) {
  return <Tappable {...rest} href={`#${fragmentFor(to)}`} onClick={(click) => follow(click, to)} />
}

function follow(click: MouseEvent, to: Page) {
  if (click.metaKey || click.ctrlKey || click.shiftKey) return
  click.preventDefault()
  open(to)
}
