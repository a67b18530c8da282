import { grouped } from '#ui/composables/wording.ts'

/** Six digits after the point, with a real minus sign. */
export function precise(number: number): string {
  return Number.isFinite(number) ? number.toFixed(6).replace('-', '−') : 'too large'
}

/** A difference as a reader judges it: `0`, `2.8e-17`, `0.0413`. */
export function differenceWords(difference: number): string {
  if (!Number.isFinite(difference)) return 'beyond all numbers'
  if (difference === 0) return '0'
  return difference < 0.0005 ? difference.toExponential(1).replace('-', '−') : difference.toFixed(4)
}

/** Three digits and the unit: `0.812 ms`, `46.3 ms`, `1,204 ms`. */
export function milliseconds(ms: number): string {
  return ms >= 1_000 ? `${grouped(Math.round(ms))} ms` : `${Number(ms.toPrecision(3))} ms`
}

/** `1.9 times` */
export const timesWords = (factor: number) => `${factor.toFixed(factor < 9.95 ? 1 : 0)} times`
