export interface EightBits {
  readonly steps: Int8Array
  /** Weight per step; a 32-bit float, since that is how the file keeps it. */
  readonly scale: number
}

/**
 * One scale for the whole tensor, symmetric about zero: `w` becomes the whole number nearest to `w / scale`, where
 * `scale` is the largest absolute weight divided by 127. Read back as `steps * scale`, no weight is further off than
 * half a step, but for the rounding of the scale itself to 32 bits.
 */
export function toEightBits(weights: Float32Array): EightBits {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  // All weights zero: any scale reads them back; 1 avoids a division by zero.
  const scale = Math.fround(largest / 127) || 1
  const steps = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  return { steps, scale }
}
