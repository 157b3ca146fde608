import { bilingual } from './bilingual.ts'

/** What is said of answers that could not be renewed: no first screen has any. */
export const text = bilingual({
  ru: { outdated: 'Нет связи. Показываем то, что успели загрузить' },
  en: { outdated: 'No connection. This is what had loaded before' },
})
