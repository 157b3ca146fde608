import type { VariantView } from '#domain/contract/products.ts'

export type Choice = Readonly<{
  name: string
  values: readonly { value: string; chosen: boolean; left: number; variant: VariantView }[]
}>

/** The variant shown first: one that can be bought, if there is any. */
export const firstVariant = (variants: readonly VariantView[]): VariantView | null =>
  variants.find(({ left }) => left > 0) ?? variants[0] ?? null

/**
 * What can be chosen beside this variant, option by option. A value leads to the variant that differs in nothing else,
 * or, where there is no such one, to the first that has it.
 */
export function choicesFrom(variants: readonly VariantView[], shown: VariantView): readonly Choice[] {
  return shown.options.map(({ name }) => {
    const values = [...new Set(variants.flatMap((variant) => valueOf(variant, name) ?? []))]
    return {
      name,
      values: values.flatMap((value) => {
        const variant = nearest(variants, shown, { name, value })
        return variant ? [{ value, chosen: valueOf(shown, name) === value, left: variant.left, variant }] : []
      }),
    }
  })
}

function nearest(
  variants: readonly VariantView[],
  shown: VariantView,
  { name, value }: { name: string; value: string },
): VariantView | undefined {
  const having = variants.filter((variant) => valueOf(variant, name) === value)
  const differsInNothingElse = (variant: VariantView) =>
    shown.options.every((option) => option.name === name || valueOf(variant, option.name) === option.value)
  return having.find(differsInNothingElse) ?? firstVariant(having) ?? undefined
}

const valueOf = ({ options }: VariantView, name: string): string | undefined =>
  options.find((option) => option.name === name)?.value
