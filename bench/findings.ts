/** What one part of the benchmark found out. */
export type Findings = Readonly<{
  title: string
  /** How it was measured, so that a reader could do it again. */
  about: string
  tables: readonly Table[]
}>

export type Table = Readonly<{ head: readonly string[]; rows: readonly (readonly Cell[])[] }>

/** A figure, or a figure with what is asked of it. */
export type Cell = string | Gate
export type Gate = Readonly<{ said: string; holds: boolean }>

type Format = (value: number) => string

export const atMost = (limit: number, value: number, format: Format): Gate => ({
  said: `${format(value)} (≤ ${format(limit)})`,
  holds: value <= limit,
})

export const atLeast = (limit: number, value: number, format: Format): Gate => ({
  said: `${format(value)} (≥ ${format(limit)})`,
  holds: value >= limit,
})

/** Whatever was asked and is not so, in words. */
export const missedIn = ({ title, tables }: Findings): readonly string[] =>
  tables.flatMap(({ head, rows }) =>
    rows.flatMap(([name = '', ...cells]) =>
      cells.flatMap((cell, at) =>
        typeof cell === 'string' || cell.holds ? [] : [`${title}: ${saidIn(name)}, ${head[at + 1]}: ${cell.said}`],
      ),
    ),
  )

/** As Markdown, which terminals show well enough. */
export function inMarkdown({ title, about, tables }: Findings): string {
  return [`## ${title}`, about, ...tables.map(tableInMarkdown)].join('\n\n')
}

function tableInMarkdown({ head, rows }: Table): string {
  const lines = [head, ...rows.map((row) => row.map(saidIn))]
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => (line[column] ?? '').length)))
  const drawn = lines.map(
    (line) => `| ${widths.map((width, column) => padded(line[column] ?? '', width, column)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [drawn[0], rule, ...drawn.slice(1)].join('\n')
}

const padded = (text: string, width: number, column: number) =>
  column === 0 ? text.padEnd(width) : text.padStart(width)

const saidIn = (cell: Cell): string => (typeof cell === 'string' ? cell : `${cell.said}${cell.holds ? '' : ' ✗'}`)
