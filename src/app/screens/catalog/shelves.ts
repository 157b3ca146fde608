import type { CategoryView } from '#domain/contract/products.ts'
import type { CategoryId } from '#domain/ids.ts'

/**
 * The categories to choose from when one of them is open: the way up to it, then its children, or its sisters where
 * it has no children. Empty ones are left out.
 */
export function shelvesBeside(categories: readonly CategoryView[], chosen: CategoryId | null): readonly CategoryView[] {
  const childrenOf = (parent: CategoryId | null) =>
    categories.filter(({ parentId, products }) => parentId === parent && products > 0)
  const find = (id: CategoryId | null) => categories.find((category) => category.id === id)
  const open = find(chosen)
  if (!open) return childrenOf(null)

  const children = childrenOf(open.id)
  if (children.length > 0) return [...wayTo(open), ...children]
  const parent = find(open.parentId)
  return parent ? [...wayTo(parent), ...childrenOf(parent.id)] : childrenOf(null)

  function wayTo(category: CategoryView): readonly CategoryView[] {
    const above = find(category.parentId)
    return above ? [...wayTo(above), category] : [category]
  }
}
