import { expect, inject, it } from 'vitest'

import { UNNAMED } from '#domain/legalSeller.ts'
import { SHOP } from '#mocks/builders.ts'
import { migrate } from '#server/db/migrate.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { readLegalSeller } from '#server/shops/legalSeller.ts'
import { openFirstShop } from '#server/shops/openFirstShop.ts'
import { freshDatabase } from '#tests/postgres/freshDatabase.ts'

import { everyEngine } from './everyEngine.ts'
import { createLogbook } from './harness/logbook.ts'

const wished = {
  name: 'Вместе',
  courierPrice: 300_00,
  legalSeller: UNNAMED,
  doors: [{ host: 'vk', appId: '51000001', communityId: '77' }],
} as const

it('servers that start at once on an empty PostgreSQL make one set of tables and one shop', async () => {
  const { url, drop } = await freshDatabase(inject('postgresUrl'))
  const { log, faults } = createLogbook()
  const servers = [1, 2, 3, 4].map(() => openPostgres(url, { log, connections: 2 }))

  await Promise.all(
    servers.map(async (server) => {
      await migrate(server)
      await openFirstShop(server, wished)
    }),
  )

  const [first] = servers
  expect(await first?.db.selectFrom('shop').select('name').execute()).toEqual([{ name: 'Вместе' }])
  expect(faults).toEqual([])
  await Promise.all(servers.map(({ close }) => close()))
  await drop()
})

it('a transaction that waits too long for another one’s row gives its connection up and goes on', async () => {
  const { url, drop } = await freshDatabase(inject('postgresUrl'))
  const { log } = createLogbook()
  const [one, other] = [openPostgres(url, { log, connections: 1 }), openPostgres(url, { log })]
  await migrate(one)
  await openFirstShop(one, wished)
  const hold = await other.db.startTransaction().execute()
  await hold.updateTable('shop').set({ name: 'Рядом' }).execute()

  const waiting = one.transaction((tx) => tx.updateTable('shop').set({ name: 'Поздно' }).execute())

  await expect(waiting).rejects.toThrow('A transaction ran for')
  expect(await one.db.selectFrom('shop').select('name').execute()).toEqual([{ name: 'Вместе' }])
  await hold.commit().execute()
  await Promise.all([one.close(), other.close()])
  await drop()
})

everyEngine('an owner who opens the shop again', (fresh) => {
  it('adds a mini-app to it and names its community, which is none of another network’s', async () => {
    const { world } = await fresh()

    await openFirstShop(world, {
      ...wished,
      doors: [
        { host: 'vk', appId: '51000001', communityId: '99' },
        { host: 'ok', appId: '512000000001', communityId: null },
      ],
    })

    const doors = await world.db
      .selectFrom('shop_host')
      .select(['host', 'app_id', 'community_id'])
      .orderBy('app_id')
      .execute()
    expect(doors).toEqual([
      { host: 'vk', app_id: '51000001', community_id: '99' },
      { host: 'ok', app_id: '512000000001', community_id: '' },
    ])
    expect(await world.db.selectFrom('shop').select('name').execute()).toHaveLength(1)
  })

  it('says who sells, says it anew when something changed, and takes back what they no longer say', async () => {
    const { world } = await fresh()
    const company = { ...UNNAMED, name: 'ООО «Вместе»', inn: '7707083893', phone: '+74950000000' }
    const before = await world.db.selectFrom('shop').select(['name', 'settings']).execute()
    await openFirstShop(world, { ...wished, legalSeller: company })
    expect(await readLegalSeller(world.db, SHOP)).toEqual(company)

    await openFirstShop(world, { ...wished, legalSeller: { ...company, phone: null } })

    expect(await readLegalSeller(world.db, SHOP)).toEqual({ ...company, phone: null })
    await openFirstShop(world, wished)
    const [shop] = await world.db.selectFrom('shop').select('settings').execute()
    expect(JSON.parse(shop?.settings ?? '')).toMatchObject(JSON.parse(before[0]?.settings ?? ''))
  })
})
