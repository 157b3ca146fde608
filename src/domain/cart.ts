import { type Kopecks, sum, times } from './money.ts'

/** Why a line cannot be bought as it stands. */
export type LineProblem =
  /** The shop no longer sells it. */
  | 'gone'
  | 'out_of_stock'
  /** Fewer are left than the line asks for. */
  | 'not_enough'

type Line = Readonly<{ price: Kopecks; quantity: number; left: number; sold: boolean }>

/** `left` counts units that nobody has reserved. */
export function problemOf({ quantity, left, sold }: Omit<Line, 'price'>): LineProblem | null {
  if (!sold) return 'gone'
  if (left <= 0) return 'out_of_stock'
  return quantity > left ? 'not_enough' : null
}

/** Units and money of the lines that can be bought; lines with a problem count for nothing. */
export function cartTotals(lines: readonly Line[]): { units: number; goods: Kopecks } {
  const buyable = lines.filter((line) => problemOf(line) === null)
  return {
    units: buyable.reduce((units, line) => units + line.quantity, 0),
    goods: sum(buyable.map(({ price, quantity }) => times(price, quantity))),
  }
}
