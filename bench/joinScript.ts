import { NUMBERED } from './joinsShop.ts'
import type { Recorded } from './recording.ts'

type Value = string | number | null

/** Where a parameter of a statement comes from when the join is done once more, by somebody else. */
export type Source =
  | Readonly<{ kind: 'same'; value: Value }>
  /** An id that belongs to the group, worked out from the group's number. */
  | Readonly<{ kind: 'of group'; start: string }>
  /** An id that nobody else has; the same start stands for the same id in one join. */
  | Readonly<{ kind: 'own'; start: string }>
  /** Text of which the end is nobody else's. */
  | Readonly<{ kind: 'text'; start: string }>
  /** What the statement that counts the seat has answered. */
  | Readonly<{ kind: 'version' }>

export type Step = Readonly<{ sql: string; sources: readonly Source[]; answersVersion: boolean }>

/** How many characters of an id or a text are a number of its own. */
export const DIGITS = 12

/**
 * What a join does, from two that were recorded: what is the same in both is a constant, and what differs is somebody’s
 * own. They are of groups 1 and 2, or both of group 1, and group 1 was joined once more before.
 */
export function scriptOf(statements: readonly string[], [one, other]: readonly [Recorded, Recorded]): readonly Step[] {
  const owners = new Map<string, string>()
  const startOf = (value: string): string => {
    const start = owners.get(value) ?? `f${String(owners.size).padStart(7, '0')}-0000-7000-8000-`
    owners.set(value, start)
    return start
  }
  const sourceOf = (value: Value, otherValue: Value | undefined): Source => {
    if (value === otherValue) return { kind: 'same', value }
    if (typeof value === 'number' && value > 1e9) return { kind: 'same', value }
    if (typeof value === 'number') return { kind: 'version' }
    if (value === null) throw new Error('One join says nothing where another says something')
    const group = Object.values(NUMBERED).find((start) => value === `${start}${(1).toString(16).padStart(DIGITS, '0')}`)
    if (group !== undefined) return { kind: 'of group', start: group }
    return isId(value) ? { kind: 'own', start: startOf(value) } : { kind: 'text', start: value.slice(0, -DIGITS) }
  }
  return one.ran.map(([statement, parameters], at) => {
    const [otherStatement, otherParameters = []] = other.ran[at] ?? []
    if (statement !== otherStatement) throw new Error('Two joins ran different statements')
    const sql = statements[statement] ?? ''
    return {
      sql,
      sources: parameters.map((value, index) => sourceOf(value, otherParameters[index])),
      answersVersion: /returning .*"version"/.test(sql),
    }
  })
}

const isId = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
