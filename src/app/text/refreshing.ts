import { bilingual } from './bilingual.ts'

/** Apart from the catalogue's own words, which everybody waits for at the first visit. */
export const text = bilingual({
  ru: { refresh: 'Обновить список', refreshing: 'Обновляем' },
  en: { refresh: 'Refresh the list', refreshing: 'Refreshing' },
})
