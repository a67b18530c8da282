import { grouped } from '#ui/composables/wording.ts'

/** A sample of an array: three digits after the point, a real minus sign, and a word for what is beyond 32 bits. */
export function sampleWords(numbers: readonly number[]): string {
  return numbers.map(shortNumber).join(', ')
}

export function shortNumber(number: number): string {
  if (Number.isNaN(number)) return 'not a number'
  if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞'
  const size = Math.abs(number)
  const digits = size >= 100_000 || (size > 0 && size < 0.0005) ? size.toExponential(2) : size.toFixed(3)
  return number < 0 && Number(digits) !== 0 ? `−${digits}` : digits
}

/** `0.0048 ms`, `1.23 ms`, `18.1 ms`: three digits, never more than four places. */
export function milliseconds(ms: number): string {
  if (ms >= 100) return `${grouped(Math.round(ms))} ms`
  return `${Number(ms.toPrecision(3)) < 0.001 ? '<0.001' : Number(ms.toPrecision(3))} ms`
}
