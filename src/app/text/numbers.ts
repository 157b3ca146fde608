import { language } from './language.ts'

// By hand: the browser's own NumberFormat takes a middling phone a sixth of a second to come to life, and the pictures
// of a first visit would wait for it. Both say the same (numbers.test.ts).
const [gap, point] = language === 'ru' ? ['\u00A0', ','] : [',', '.']

/** «12 345», of a whole number. */
export const whole = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, gap)

/** «12 345,60», of a whole number of hundredths. */
export function hundredths(count: number): string {
  const rest = count % 100
  return `${whole((count - rest) / 100)}${point}${String(rest).padStart(2, '0')}`
}

/** «4,6», of tenths. */
export const starsOf = (stars: number): string => stars.toFixed(1).replace('.', point)
