import { useState } from 'react'

import type { PictureView } from '#domain/contract/pictures.ts'
import { fileOf, widthFor } from '#domain/picture.ts'

import type { HostAnswer } from '../../host/host.ts'
import { openModal } from '../../navigation/navigator.ts'
import { useShown } from '../../navigation/useShown.ts'
import { useHost, useShopView } from '../../shop/ShopProvider.tsx'

/** The name of the viewer in the history, so that the system's way back closes it. */
const PICTURES = 'pictures'
const LARGE = 1_280
/** Some clients answer when their viewer is closed, and a person may look for long. */
const SHOWN: ReadonlySet<HostAnswer['kind']> = new Set(['done', 'cancelled', 'timeout'])

type Looking = Readonly<{
  look: (at: number) => void
  /** Which picture our own viewer begins with; null while it is closed. */
  viewing: number | null
}>

/** Pictures to be looked at closely: in the host's own viewer where it has one, otherwise in ours. */
export function useLookingClosely(pictures: readonly PictureView[]): Looking {
  const host = useHost()
  const base = useShopView()?.filesBase ?? ''
  const { modal } = useShown()
  const [first, setFirst] = useState<number | null>(null)

  const look = async (at: number) => {
    const addresses = pictures.map((picture) => {
      const file = fileOf(picture, base, { format: 'webp', width: widthFor(picture, LARGE) })
      return new URL(file, location.href).href
    })
    const answer = (await host.isSupported('pictures')) && (await host.pictures({ addresses, first: at }))
    if (answer && SHOWN.has(answer.kind)) return
    setFirst(at)
    openModal(PICTURES)
  }
  return { look: (at) => void look(at), viewing: modal === PICTURES ? first : null }
}
