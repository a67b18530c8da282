import { seededGenerator } from '#domain/text/seeded-generator.ts'
import { cellCount, digitCount, drawDigit } from './digit-drawing.ts'

export interface DigitSet {
  readonly count: number
  /** `count` drawings of 64 cells, one after the other. */
  readonly cells: Float32Array
  /** The digit that each drawing was meant to be. */
  readonly digits: Uint8Array
}

/** As many drawings of every digit, the same for the same seed. */
export function makeDigitSet(count: number, seed: string): DigitSet {
  const generator = seededGenerator(seed)
  const cells = new Float32Array(count * cellCount)
  const digits = Uint8Array.from({ length: count }, (_, index) => index % digitCount)
  for (const [index, digit] of digits.entries()) cells.set(drawDigit(digit, generator), index * cellCount)
  return { count, cells, digits }
}
