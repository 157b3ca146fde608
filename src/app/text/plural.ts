import { language } from './language.ts'
import { whole } from './numbers.ts'

const rules = new Intl.PluralRules(language)

/** Russian takes three forms (1 человек, 2 человека, 5 человек), English two. */
type Forms = Readonly<{ one: string; few?: string; many?: string; other: string }>

/** The form of a word that goes with a number, without the number. */
export const formFor =
  (forms: Forms) =>
  (count: number): string => {
    const rule = rules.select(count)
    return (rule === 'zero' || rule === 'two' ? undefined : forms[rule]) ?? forms.other
  }

/** «3 человека»: the number with its word, kept on one line. */
export const counted =
  (forms: Forms) =>
  (count: number): string =>
    `${whole(count)}\u00A0${formFor(forms)(count)}`
