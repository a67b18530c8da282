import type { DayTotal } from './heat-weeks.ts'

/** Steps that people count in. */
const roundSteps = [1, 2, 5, 10, 15, 20, 25, 50, 100, 200, 500, 1000]
const LEVELS = 4

/**
 * How many answers each step of colour stands for: one day in ten is darker than the scale needs, so that a single
 * long day does not make all others pale.
 */
export function heatStep(totals: readonly DayTotal[]): number {
  const counts = totals.map(({ answers }) => answers).filter((answers) => answers > 0)
  counts.sort((a, b) => a - b)
  const busy = counts[Math.floor((counts.length - 1) * 0.9)] ?? 0
  return roundSteps.find((step) => step * LEVELS >= busy) ?? Math.ceil(busy / LEVELS)
}

/** 0 for none, 1 to 4 by steps, the last one open to above. */
export const heatLevel = (answers: number, step: number): number =>
  answers <= 0 ? 0 : Math.min(LEVELS, Math.ceil(answers / step))

/** What each colour stands for: `0`, `1–10`, `11–20`, …, `31 or more`. */
export function heatLegend(step: number): string[] {
  const range = (level: number) => {
    const low = (level - 1) * step + 1
    if (level === LEVELS) return `${low} or more`
    return step === 1 ? String(low) : `${low}–${level * step}`
  }
  return ['0', ...Array.from({ length: LEVELS }, (_, index) => range(index + 1))]
}
