import type { Language } from '../play.ts'
import { useLanguage } from '../settings.ts'
import { en } from './en.ts'
import { ru, type Words } from './ru.ts'

/** What a mini-app may ask a person for in one window. */
export type Question = keyof Words['questions']

const words: Readonly<Record<Language, Words>> = { ru, en }

export const useWords = (): Words => words[useLanguage()]
