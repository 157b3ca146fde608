import { describe, expect, it } from 'vitest'

import { leavingDuels } from './leavingDuels.ts'
import { moneyDuels } from './moneyDuels.ts'
import { newGroupDuels } from './newGroupDuels.ts'
import { noteRound } from './noteRound.ts'
import { offerDuels } from './offerDuels.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'
import { refundDuels } from './refundDuels.ts'
import { refundJobDuels } from './refundJobDuels.ts'
import { seatDuels } from './seatDuels.ts'
import { workDuels } from './workDuels.ts'

const DUELS = [
  ...seatDuels,
  ...offerDuels,
  ...leavingDuels,
  ...moneyDuels,
  ...newGroupDuels,
  ...refundDuels,
  ...refundJobDuels,
  ...workDuels,
].map((duel) => [duel.title, duel] as const)

/** A naive twin need not lose at once; that it loses within so many rounds shows that the race can be lost. */
const SOON = 5

onPostgres(
  'at once',
  (fresh) => {
    describe.each(DUELS)('%s', (_, duel) => {
      it('holds', AGAIN, async () => {
        const { winners, broken } = await duel.run(await fresh(), 'shipped')

        noteRound({ won: winners, lost: duel.contenders - winners })
        expect(broken).toBeNull()
      })

      it('breaks when its guard is a look before the write', async () => {
        let broken: string | null = null
        for (let round = 0; broken === null && round < SOON; round++) {
          broken = (await duel.run(await fresh(), 'naive')).broken
        }

        expect(broken).not.toBeNull()
      })
    })
  },
  { connections: 70 },
)
