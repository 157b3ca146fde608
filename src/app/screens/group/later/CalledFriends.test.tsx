import { within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import type { Host } from '#app/host/host.ts'
import type { GroupId } from '#domain/ids.ts'
import { anOffer, aProduct, type Offer, PEOPLE } from '#mocks/builders.ts'
import { launches } from '#tests/conformance/harness/arriving.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { FRIEND } from '#tests/screens/pretendHost.ts'

const { anna, boris, galina } = PEOPLE

/** Keeps hints as a person's account does, from one visit to the next. */
function anAccount(): Pick<Host, 'remember' | 'recall'> {
  const kept = new Map<string, string>()
  return {
    remember: async ({ name, value }) => (kept.set(name, value), { kind: 'done' }),
    recall: async (name) => ({ kind: 'done', value: kept.get(name) ?? null }),
  }
}

describe('a friend who was called by name', () => {
  let server: TestShop
  let offer: Offer
  let groupId: GroupId
  let account: ReturnType<typeof anAccount>

  beforeEach(async () => {
    server = await openServer()
    offer = await server.offers(anOffer({ product: await server.sells(aProduct({ name: 'Наушники' })) }))
    groupId = await sits(server, offer, anna)
    account = anAccount()
  })

  const open = (host: Partial<Host> = account, as = anna) => openApp(server, { as, at: `/group/${groupId}`, host })
  const calls = async (host: Partial<Host> = account) => {
    const { screen, person, asked } = await open(host)
    await person.click(await screen.findByRole('button', { name: 'Позвать друзей' }))
    await person.click(await screen.findByRole('button', { name: 'Написать другу' }))
    await screen.findByText('Сообщение отправлено')
    const link = asked.map(({ what }) => (what as { link?: string } | undefined)?.link).find(Boolean) ?? ''
    return { screen, fragment: new URL(link).hash.slice(1) }
  }

  it('is seen as far as they have come, by whoever called them', async () => {
    const { screen, fragment } = await calls()
    const listed = within(await screen.findByRole('list', { name: 'Кого вы позвали' }))
    expect(listed.getByText(FRIEND.name)).toBeVisible()
    expect(await listed.findByText('Ссылка отправлена')).toBeVisible()
    screen.unmount()

    await launches(server, galina, fragment)
    const opened = await open()
    expect(await opened.screen.findByText('Ссылка открыта')).toBeVisible()
    expect(await opened.screen.findByText(FRIEND.name)).toBeVisible()
    opened.screen.unmount()

    await sits(server, offer, galina, groupId)
    const joined = await open()
    expect(await joined.screen.findByText('Уже в группе')).toBeVisible()
    joined.screen.unmount()

    const other = await open(anAccount(), boris)
    await other.screen.findByText('Что происходит')
    expect(other.screen.queryByText('Кого вы позвали')).toBeNull()
  })

  it('has no name where the account at the network has forgotten it', async () => {
    const { screen } = await calls()
    screen.unmount()

    const later = await open({ recall: async () => ({ kind: 'timeout' }) })

    const listed = within(await later.screen.findByRole('list', { name: 'Кого вы позвали' }))
    expect(listed.getByText('Друг')).toBeVisible()
  })

  it('still gets the caller’s own link where the shop makes none for them', async () => {
    const { screen, person, asked } = await openApp(server, {
      as: anna,
      at: `/group/${groupId}`,
      host: account,
      way: (send) => (input, init) =>
        typeof input === 'string' && input.includes('friend-links')
          ? Promise.reject(new TypeError('offline'))
          : send(input, init),
    })

    await person.click(await screen.findByRole('button', { name: 'Позвать друзей' }))
    await person.click(await screen.findByRole('button', { name: 'Написать другу' }))

    expect(await screen.findByText('Сообщение отправлено')).toBeVisible()
    expect(asked).toMatchObject([{ what: { link: expect.stringMatching(/\?from=[\w-]{10}$/) } }])
  })
})
