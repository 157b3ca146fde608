import { useState } from 'react'

import { addressIn, searchOf, usePlay } from '../address.ts'
import { copyText } from '../copyText.ts'
import { Icon } from '../Icon.tsx'
import { useLanguage } from '../settings.ts'
import { useWords } from '../text/words.ts'
import { useScheme } from '../useScheme.ts'

/** Copies the link that shows somebody else exactly this, whatever they have chosen for themselves. */
export function LinkButton() {
  const play = usePlay()
  const scheme = useScheme()
  const language = useLanguage()
  const words = useWords().play
  const [copied, setCopied] = useState('')

  async function copy(): Promise<void> {
    const { href, search } = window.location
    const exactly = searchOf(addressIn(search), { ...play, scheme, language })
    await copyText(new URL(exactly, href).href)
    setCopied(search)
  }

  const isCopied = copied !== '' && copied === window.location.search
  return (
    <button type="button" aria-label={isCopied ? words.linked : words.link} onClick={() => void copy()}>
      <Icon name={isCopied ? 'check' : 'link'} size={20} />
    </button>
  )
}
