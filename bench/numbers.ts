/** How figures are written. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
export const percent = (value: number): string => `${Math.round(value * 100)} %`
export const milliseconds = (value: number): string => `${value.toFixed(2)} ms`
export const seconds = (value: number): string => `${value.toFixed(2)} s`
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`
export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = low] =
    sorted.length % 2 === 1 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1)
  return (low + high) / 2
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
