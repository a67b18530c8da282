import type { Expression } from './expression.ts'
import { record } from './tape.ts'

/**
 * The slope of the result with respect to one variable by central differences: nudge it up and down and see how far the
 * result moves, (f(x + h) - f(x - h)) / 2h. Knows nothing of derivatives, so it can vouch for them. The step is the cube
 * root of the machine precision times the size of the value, where rounding and curvature err about alike.
 */
export function slopeByNudging(expression: Expression, inputs: ReadonlyMap<string, number>, variable: string): number {
  const at = inputs.get(variable) ?? Number.NaN
  const wanted = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(at))
  const up = at + wanted
  const down = at - wanted
  const resultAt = (value: number) => {
    const tape = record(expression, new Map(inputs).set(variable, value))
    return tape.values.get(tape.result) ?? Number.NaN
  }
  return (resultAt(up) - resultAt(down)) / (up - down)
}
