import { bilingual } from './bilingual.ts'
import { language } from './language.ts'
import { network } from './network.ts'

/** Words for which pick-up point is the nearest. */
export const text = bilingual({
  ru: {
    why: `Можем показать, какой пункт ближе. ${network.asks}, где вы, и мы никому этого не передадим.`,
    press: 'Показать ближайшие',
    done: 'Ближайшие теперь сверху.',
    refused: 'Хорошо, пункты стоят как стояли.',
    blocked: 'Устройство не говорит, где вы: это разрешают в его настройках. Пункты стоят как стояли.',
    failed: 'Не получилось узнать, где вы. Пункты стоят как стояли.',
  },
  en: {
    why: `We can show which point is nearer. ${network.asks} where you are, and we tell nobody.`,
    press: 'Show the nearest',
    done: 'The nearest are on top now.',
    refused: 'All right, the points stay as they were.',
    blocked: 'Your device does not tell where you are: its settings allow that. The points stay as they were.',
    failed: 'Could not find out where you are. The points stay as they were.',
  },
})

const KILOMETRE = 1000
const TENS = 10

/** «650 м», «2,4 км», «635 км»: no more exactly than the way along streets would be. */
export function distanceWords(metres: number): string {
  const toTens = Math.round(metres / TENS) * TENS
  if (toTens < KILOMETRE) return inUnits('meter', 0).format(toTens)
  const kilometres = metres / KILOMETRE
  return inUnits('kilometer', kilometres < TENS ? 1 : 0).format(kilometres)
}

const inUnits = (unit: 'meter' | 'kilometer', digits: number) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits })
