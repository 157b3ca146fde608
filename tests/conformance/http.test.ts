import { expect, it } from 'vitest'

import { PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'

everyEngine('a call', (fresh) => {
  it('to an address that does not exist is told so, with the id it is logged under', async () => {
    const { as } = await fresh()

    const answer = await as(PEOPLE.anna).fetch('/nothing-here', { headers: { 'x-request-id': 'ask-12345' } })

    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'not_found', status: 404, requestId: 'ask-12345' })
  })
})
