import { bilingual } from './bilingual.ts'

export const text = bilingual({
  ru: { later: 'Не сейчас' },
  en: { later: 'Not now' },
})
