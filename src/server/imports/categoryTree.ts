import type { CategoryId } from '#domain/ids.ts'

type Raw = Readonly<{ line: number; id: string; parentId: string | null; name: string }>

export type CategoryRow = Readonly<{
  externalId: string
  id: CategoryId
  parentId: CategoryId | null
  name: string
  path: string
  position: number
}>

type Problem = Readonly<{ line: number; id: string; reason: string }>

const LONGEST = 128
const DEEPEST = 8

/** The feed's categories as a tree. One whose parent is missing, or below itself, stands at the top. */
export function categoryTree(
  feed: readonly Raw[],
  idOf: (externalId: string) => CategoryId,
): { rows: readonly CategoryRow[]; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const known = new Map<string, Raw>()
  for (const raw of feed) {
    const why = whyNot(raw, known)
    if (why === null) known.set(raw.id, raw)
    else problems.push({ line: raw.line, id: raw.id, reason: why })
  }

  const ids = new Map([...known.keys()].map((externalId) => [externalId, idOf(externalId)]))
  const rows = [...known.values()].map((raw, position) => {
    const above = ancestors(raw, known)
    if (above === null)
      problems.push({ line: raw.line, id: raw.id, reason: 'its parent cannot be found: it stands at the top' })
    const line = [...(above ?? []), raw.id].flatMap((externalId) => ids.get(externalId) ?? [])
    const [id, parentId = null] = line.toReversed()
    return (
      id && {
        externalId: raw.id,
        id,
        parentId,
        name: raw.name,
        path: line.map((step) => `${step}/`).join(''),
        position,
      }
    )
  })
  return { rows: rows.filter((row) => row !== undefined), problems }
}

function whyNot({ id, name }: Raw, known: ReadonlyMap<string, Raw>): string | null {
  if (id === '' || id.length > LONGEST) return 'the category has no id that can be used'
  if (name === '' || name.length > LONGEST) return 'the category has no name that can be shown'
  return known.has(id) ? 'another category has the same id' : null
}

/** From the root down, without itself; null when the way up leads nowhere. */
function ancestors(raw: Raw, known: ReadonlyMap<string, Raw>): readonly string[] | null {
  const above: string[] = []
  for (let at = raw; at.parentId !== null;) {
    const parent = known.get(at.parentId)
    if (!parent || above.length >= DEEPEST) return null
    above.unshift(parent.id)
    at = parent
  }
  return above
}
