import { act, waitFor } from '@testing-library/react'
import * as v from 'valibot'
import { beforeEach, expect, it } from 'vitest'

import { countUnread } from '#domain/contract/notices.ts'
import { OrderId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import { DAY, HOUR } from '#domain/time.ts'
import { PEOPLE, SHOP } from '#mocks/builders.ts'
import { tell } from '#server/notifications/tell.ts'
import type { Words } from '#server/notifications/words.ts'
import { comesAndAllowsNews, type TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna } = PEOPLE
const ORDER = v.parse(OrderId, '01970000-0000-7000-8000-00003f9a21c7')

let server: TestShop
beforeEach(async () => {
  server = await openServer()
})

async function told(words: Words) {
  const { id } = await comesAndAllowsNews(server.world, anna)
  const fragment = fragmentOf({ screen: 'order', orderId: ORDER })
  const news = { shop: SHOP, buyer: id, about: ORDER, key: words.kind, fragment, words, now: server.world.now() }
  await server.world.transaction((tx) => tell(tx, news))
}

const threeDays = async () => {
  await told({ kind: 'packed', order: '3F9A-21C7' })
  server.pass(DAY)
  await told({ kind: 'shipped', order: '3F9A-21C7' })
  server.pass(DAY)
  await told({ kind: 'delivered', order: '3F9A-21C7' })
  server.pass(HOUR)
}
const unread = async () => (await server.as(anna).call(countUnread, {})).unread

it('the bell says how much is new and leads to all of it, by day, with the way to each', async () => {
  await threeDays()
  const { screen, person } = await openApp(server, { as: anna, at: '/orders' })

  await person.click(await screen.findByRole('link', { name: /^Уведомления, 3\sновых$/ }))

  const headings = await screen.findAllByRole('heading', { level: 2 })
  expect(headings.map(({ textContent }) => textContent)).toEqual(['Сегодня', 'Вчера', '1 июня'])
  expect(await screen.findByRole('link', { name: /Заказ 3F9A-21C7 в пути/ })).toHaveAttribute(
    'href',
    `#${fragmentOf({ screen: 'order', orderId: ORDER })}`,
  )
})

it('what is shown has been read, and is marked as new for as long as it is looked at', async () => {
  await threeDays()
  const { screen, person } = await openApp(server, { as: anna, at: '/inbox' })
  await expect.poll(unread).toBe(0)

  expect(screen.getAllByText('Новое')).toHaveLength(3)
  await person.click(screen.getByRole('button', { name: 'Назад' }))

  expect(await screen.findByRole('link', { name: 'Уведомления' })).toBeVisible()
})

it('an empty one says what will come, and where to begin', async () => {
  const { screen, person } = await openApp(server, { as: anna, at: '/inbox' })
  expect(await screen.findByText('Пока тихо')).toBeVisible()

  await person.click(screen.getByRole('button', { name: 'Выбрать товары' }))

  expect(await screen.findByRole('heading', { name: /^Каталог/ })).toBeVisible()
})

it('a plain browser has no bell, and is shown the way to where people are known', async () => {
  const { screen } = await openApp(server, { as: null, at: '/inbox' })

  expect(await screen.findByRole('button', { name: /ВКонтакте/ })).toBeVisible()
  expect(screen.queryByRole('switch')).toBeNull()
})

it('a failure is said, and trying again helps', async () => {
  let fails = true
  const { screen, person } = await openApp(server, {
    as: anna,
    at: '/inbox',
    way: (send) => (input, init) =>
      fails && new Request(input).url.includes('/notices')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : send(input, init),
  })
  const retry = await screen.findByRole('button', { name: 'Повторить' })

  fails = false
  await person.click(retry)

  expect(await screen.findByText('Пока тихо')).toBeVisible()
})

it('the switch asks the host, tells the shop, and takes it back', async () => {
  const { screen, person, asked } = await openApp(server, { as: anna, at: '/inbox' })
  const allowed = async () => {
    const { news_allowed_at: at } = await server.world.db
      .selectFrom('buyer')
      .select('news_allowed_at')
      .where('shop_id', '=', SHOP)
      .where('host_user_id', '=', anna.hostUserId)
      .executeTakeFirstOrThrow()
    return at !== null
  }
  const push = await screen.findByRole('switch', { name: 'Присылать во ВКонтакте' })
  expect(push).not.toBeChecked()

  await person.click(push)
  expect(await screen.findByText('Готово, мы сообщим')).toBeVisible()
  expect(push).toBeChecked()
  await expect.poll(allowed).toBe(true)

  await person.click(push)
  await expect.poll(allowed).toBe(false)
  expect(push).not.toBeChecked()
  expect(asked.map(({ verb }) => verb)).toEqual(['allowNotifications', 'denyNotifications'])
})

it('the switch stays off when the host says no, and says so, and where it can be allowed', async () => {
  const { screen, person } = await openApp(server, {
    as: anna,
    at: '/inbox',
    host: { allowNotifications: async () => ({ kind: 'denied' }) },
  })

  await person.click(await screen.findByRole('switch', { name: 'Присылать во ВКонтакте' }))

  expect(await screen.findByText('Вы не разрешили уведомления')).toBeVisible()
  expect(screen.getByRole('switch')).not.toBeChecked()
  expect(screen.getByText(/включите их в меню приложения/)).toBeVisible()
})

it('the switch shows what was settled in the host’s own menu, as soon as the app is seen again, and tells the shop', async () => {
  let allowed = true
  const hearers = new Set<(seen: boolean) => void>()
  const { screen } = await openApp(server, {
    as: anna,
    at: '/inbox',
    host: {
      mayNotify: async () => ({ kind: 'done', allowed }),
      onSeen: (hear) => {
        hearers.add(hear)
        return () => void hearers.delete(hear)
      },
    },
  })
  const comesBack = () => {
    server.pass(HOUR)
    for (const hear of hearers) hear(true)
  }
  const mayTell = async () => {
    const kept = await server.world.db
      .selectFrom('buyer')
      .select(['news_allowed_at', 'news_refused_at'])
      .where('shop_id', '=', SHOP)
      .where('host_user_id', '=', anna.hostUserId)
      .executeTakeFirstOrThrow()
    return kept.news_allowed_at !== null && kept.news_refused_at === null
  }
  const push = await screen.findByRole('switch', { name: 'Присылать во ВКонтакте' })
  await waitFor(() => expect(push).toBeChecked())
  await expect.poll(mayTell).toBe(true)

  allowed = false
  act(comesBack)

  await waitFor(() => expect(push).not.toBeChecked())
  expect(screen.getByText(/включите их в меню приложения/)).toBeVisible()
  await expect.poll(mayTell).toBe(false)

  allowed = true
  act(comesBack)

  await waitFor(() => expect(push).toBeChecked())
  await expect.poll(mayTell).toBe(true)
})
