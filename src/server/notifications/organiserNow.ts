import { quoted } from '#domain/quoted.ts'

import type { Language } from './figures.ts'

type Succession = Readonly<{
  product: string
  /** Whoever it is; null when it is the reader. */
  other: Readonly<{ firstName: string | null }> | null
}>

/** Who organises a group now, without the end of the sentence. */
export function organiserNow({ product, other }: Succession, language: Language): string {
  if (language === 'en') {
    if (!other) return `You are now the organiser of the group “${product}”`
    return `${other.firstName ?? 'Somebody else'} is now the organiser of the group “${product}”`
  }
  if (!other) return `Теперь вы организатор группы ${quoted(product)}`
  if (other.firstName === null) return `В группе ${quoted(product)} новый организатор`
  return `Организатор группы ${quoted(product)} теперь ${other.firstName}`
}
