/**
 * A number as a learner reads it: at most five significant digits, no trailing zeros, a minus sign as printers set it.
 * What is not finite is said in words.
 */
export function asNumeral(value: number): string {
  if (Number.isNaN(value)) return 'no number'
  if (!Number.isFinite(value)) return value > 0 ? 'infinite' : 'minus infinite'
  const rounded = Number(value.toPrecision(5))
  const size = Math.abs(rounded)
  const text = size !== 0 && (size >= 1e6 || size < 1e-4) ? size.toExponential() : String(size)
  return rounded < 0 ? `−${text}` : text
}
