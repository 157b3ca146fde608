import { type Language, useLanguage } from '../settings.ts'
import { en } from './en.ts'
import { ru, type Words } from './ru.ts'

const words: Readonly<Record<Language, Words>> = { ru, en }

export const useWords = (): Words => words[useLanguage()]
