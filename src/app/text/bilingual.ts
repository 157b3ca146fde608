import { language } from './language.ts'

/** Words in both languages; a key that one of them lacks does not compile. */
export const bilingual = <Words>({ ru, en }: { ru: Words; en: NoInfer<Words> }): Words => (language === 'ru' ? ru : en)
