import { useQuery } from '@tanstack/react-query'
import type { ParentConfigData } from '@vkontakte/vk-bridge'
import { type RefObject, useMemo, useState } from 'react'

import { configOf } from '../host/config.ts'
import { launchParams, signLaunch } from '../host/launchString.ts'
import type { Stage } from '../host/stage.ts'
import { chooseNotifications, listFriends, listPeople, readStored, shelveApp, store } from '../network/contract.ts'
import { okIdOf } from '../okPeople.ts'
import { type Opened, usePlay } from './address.ts'
import { useColumn } from './column.ts'
import { copyText } from './copyText.ts'
import { KEYBOARD } from './device/roomOn.ts'
import { useLanguage } from './settings.ts'
import { useSurroundings } from './surroundings.ts'
import { useWords } from './text/words.ts'
import { useAround } from './useAround.ts'
import { useScheme } from './useScheme.ts'

type Size = { width: number; height: number }

type Around = Readonly<{
  opened: Opened
  frame: RefObject<HTMLIFrameElement | null>
  size: Size
  setSize: (size: Size) => void
  swipes: Stage['swipes']
  started: () => void
}>

const between = (least: number, size: number, most: number) => Math.min(Math.max(size, least), most)

/** What VK would know and do around the mini-app, played by this network; and the signed address to open it at. */
export function useStage({ opened, frame, size, setSize, swipes, started }: Around): {
  stage: Stage
  config: ParentConfigData
  address: string | null
} {
  const { network, app, appLink, pictures, controls } = useSurroundings()
  const { me, device, whereabouts, dialogs, openApp, closeApp, located, dress, say } = useColumn()
  const { keyboard } = usePlay()
  const around = useAround()
  const language = useLanguage()
  const scheme = useScheme()
  const words = useWords()
  const { person } = me
  const shelves = me.shelved.filter(({ appId }) => appId === app.id).map(({ shelf }) => shelf)
  const isOk = device.client === 'ok'
  const appId = isOk ? app.okId : app.id
  const fragment = whereabouts.open?.fragment ?? opened.fragment

  const launch = async () => {
    const from = me.communities.find(({ id }) => id === opened.communityId)
    const params = launchParams({
      appId: app.id,
      userId: person.id,
      platform: device.platform,
      ok: isOk ? { appId: app.okId, userId: okIdOf(person.id) } : null,
      language,
      ref: opened.ref,
      notifications: me.allowedApps.includes(app.id),
      friends: me.friendlyApps.includes(app.id),
      favorite: shelves.includes('favorites'),
      community: from ? { id: from.id, role: from.role } : null,
      at: controls.now(),
    })
    const signed = await signLaunch(params, app.secret)
    return { params, sign: signed.slice(signed.indexOf('&sign=') + '&sign='.length), signed }
  }

  // The frame opens once at the address it was given; where the app goes from there is its own affair.
  const [moment] = useState(controls.now)
  const address = useQuery({
    queryKey: ['launch', person.name, opened, moment],
    queryFn: async () => `${app.address}?${(await launch()).signed}#/${fragment.replace(/^[#/]+/, '')}`,
    staleTime: Infinity,
    gcTime: 0,
  })

  const config = useMemo(
    () =>
      configOf({
        device,
        appId: app.id,
        scheme,
        viewport: { width: device.width ?? around.width, height: device.height ?? around.height },
        keyboard: keyboard ? KEYBOARD : 0,
      }),
    [app.id, around, device, keyboard, scheme],
  )

  const stage: Stage = {
    me: person,
    device,
    app,
    people: () => network.ask(listPeople, {}),
    friends: () => network.ask(listFriends, { me: person.name }),
    friendsShown: me.friendlyApps.includes(app.id),
    shelves,
    network,
    dialogs,
    storage: {
      read: () => network.ask(readStored, { me: person.name, appId }),
      async write(kept) {
        await network.ask(store, { me: person.name, appId, ...kept })
      },
    },
    config: () => config,
    launch,
    link: () => `${isOk ? `https://ok.ru/app/${app.okId}` : appLink}#/${fragment.replace(/^[#/]+/, '')}`,
    photo: (portrait, wide) =>
      portrait === null ? '' : new URL(`${pictures}${portrait}-${wide}.webp`, window.location.href).href,
    async forbidNotifications() {
      await network.ask(chooseNotifications, { me: person.name, appId: app.id, allowed: false })
    },
    shelved: (shelf) => void network.ask(shelveApp, { me: person.name, appId: app.id, shelf, there: true }),
    dressed: dress,
    swipes,
    started,
    located,
    resized(wanted) {
      const next = { width: between(320, wanted.width, 1000), height: between(320, wanted.height ?? size.height, 1200) }
      setSize(next)
      return next
    },
    // The frame is a window of its own: there is no longer page around it to scroll.
    scrolled: () => ({ top: 0, height: frame.current?.clientHeight ?? 0 }),
    async copied(text) {
      await copyText(text)
      say(words.app.copied)
    },
    opened: ({ appId, fragment: at }) => {
      if ([app.id, app.okId].includes(appId)) openApp({ fragment: at, ref: 'other', communityId: null })
    },
    closed: closeApp,
  }
  return { stage, config, address: address.data ?? null }
}
