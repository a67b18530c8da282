/** One step of the 8-bit grid of the example: whole numbers from -128 to 127 count these. */
export const STEP = 0.01

/** A weight as the nearest whole number of steps, and what comes back from it. */
export function roundToStep(weight: number): { stored: number; back: number } {
  const stored = Math.max(-128, Math.min(127, Math.round(weight / STEP)))
  return { stored, back: stored * STEP }
}

/** Written out with a printer's minus sign. */
export function written(value: number, digits: number): string {
  return value.toFixed(digits).replace('-', '−')
}
