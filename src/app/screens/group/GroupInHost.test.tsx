import { act, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { makeInvitation } from '#domain/contract/me.ts'
import type { GroupId } from '#domain/ids.ts'
import { anOffer, aProduct, type Offer, PEOPLE } from '#mocks/builders.ts'
import { launches } from '#tests/conformance/harness/arriving.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { FRIEND } from '#tests/screens/pretendHost.ts'
import { spaced } from '#tests/screens/spaced.ts'

import { dismissNotice, useNotice } from '../../ui/notice.ts'

const { anna, boris, vera } = PEOPLE

describe('a group, as its host shows it and sends it on', () => {
  let server: TestShop
  let offer: Offer
  let groupId: GroupId

  beforeEach(async () => {
    server = await openServer({ settings: { publicUrl: 'https://shop.example/' } })
    offer = await server.offers(anOffer({ product: await server.sells(aProduct({ name: 'Наушники' })) }))
    groupId = await sits(server, offer, anna)
  })

  const open = (visit: Partial<Parameters<typeof openApp>[1]>) =>
    openApp(server, { as: anna, at: `/group/${groupId}`, ...visit })

  it('is not followed while the host hides the app, and is right again when it is shown', async () => {
    const followed: (AbortSignal | null | undefined)[] = []
    const hearers = new Set<(shows: boolean) => void>()
    const hear = (shows: boolean) => hearers.forEach((tell) => tell(shows))
    const { screen } = await open({
      host: {
        onSeen: (tell) => {
          hearers.add(tell)
          return () => void hearers.delete(tell)
        },
      },
      way: (send) => (input, init) => {
        if (typeof input === 'string' && input.includes('/live')) followed.push(init?.signal)
        return send(input, init)
      },
    })
    await screen.findByText('1 из 3')
    await waitFor(() => expect(followed).toHaveLength(1))

    act(() => hear(false))
    expect(followed[0]?.aborted).toBe(true)
    await sits(server, offer, boris, groupId)
    act(() => hear(true))

    expect(await screen.findByText('2 из 3')).toBeVisible()
    expect(followed.length).toBeGreaterThan(1)
  })

  it.each([
    { sent: 3, picked: 3, says: 'Отправлено 3 сообщения' },
    { sent: 1, picked: 2, says: 'Отправлено 1 сообщение из 2' },
  ])('says to how many of $picked friends a message went: $sent', async ({ sent, picked, says }) => {
    const { screen, person } = await open({
      host: {
        messageFriends: async () => ({ kind: 'done', sent: Array.from({ length: sent }, () => FRIEND), picked }),
      },
    })

    await person.click(await screen.findByRole('button', { name: 'Позвать друзей' }))
    await person.click(await screen.findByRole('button', { name: 'Написать другу' }))

    expect(await screen.findByText(spaced(says))).toBeVisible()
  })

  it('is offered only in the ways that the host has, and always by a link and its code', async () => {
    const { screen, person } = await open({ host: { isSupported: async (verb) => verb === 'share' } })

    await person.click(await screen.findByRole('button', { name: 'Позвать друзей' }))

    const sheet = within(await screen.findByRole('dialog', { name: 'Кого зовём?' }))
    expect(sheet.getAllByRole('button').map((way) => way.textContent)).toEqual([
      'Отправить ссылку',
      'Скопировать ссылку',
      'Показать QR-код',
    ])
  })

  const sharesAs = async (as: 'message' | 'post' | null) => {
    dismissNotice()
    const opened = await open({ host: { share: async () => ({ kind: 'done', as }) } })
    await opened.person.click(await opened.screen.findByRole('button', { name: 'Позвать друзей' }))
    await opened.person.click(await opened.screen.findByRole('button', { name: 'Отправить ссылку' }))
    return opened.screen
  }

  it.each([
    { as: 'message', says: 'Сообщение отправлено' },
    { as: 'post', says: 'Запись на стене опубликована' },
  ] as const)('says as what a link went out from the host’s own sheet: $as', async ({ as, says }) => {
    const screen = await sharesAs(as)

    expect(await screen.findByText(says)).toBeVisible()
  })

  it('says nothing of a link of which the host does not say where it went', async () => {
    const screen = await sharesAs(null)

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(useNotice.getState().notice).toBeNull()
  })

  it('is copied as a link for the open web and posted as one into the network, where the shop is on both', async () => {
    const { screen, person, asked } = await open({})
    for (const way of ['Скопировать ссылку', 'Рассказать на стене']) {
      await person.click(await screen.findByRole('button', { name: 'Позвать друзей' }))
      await person.click(await screen.findByRole('button', { name: way }))
    }

    expect(asked).toMatchObject([
      { verb: 'copy', what: expect.stringContaining(`https://shop.example/g/${groupId}?from=`) },
      { verb: 'postToWall', what: { link: expect.stringMatching(/^https:\/\/vk\.com\/app/) } },
    ])
  })

  it('says how many people came by one’s own link, to nobody else', async () => {
    const to = { screen: 'group', groupId } as const
    const { fragment } = await server.as(anna).call(makeInvitation, { to })
    for (const guest of [boris, vera]) await launches(server, guest, fragment)

    const { screen } = await open({})
    expect(await screen.findByText(spaced('По вашей ссылке пришли 2 человека'))).toBeVisible()
    screen.unmount()

    const other = await open({ as: boris })
    await other.screen.findByText('Что происходит')
    expect(other.screen.queryByText(/По вашей ссылке/)).toBeNull()
  })
})
