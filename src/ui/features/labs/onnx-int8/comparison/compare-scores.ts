import { digitCount } from '../digits/digit-drawing.ts'
import type { PerModel } from '../model-names.ts'

/** A drawing that the two files read differently. */
export interface ChangedReading {
  /** Place in the test set. */
  readonly index: number
  readonly read: PerModel<number>
}

export interface Comparison {
  readonly drawings: number
  /** Of all scores, 32 bits against 8. */
  readonly largestDifference: number
  readonly meanDifference: number
  readonly changed: readonly ChangedReading[]
  /** Drawings that were read as what they were meant to be. */
  readonly right: PerModel<number>
}

/** Puts the scores of both models for the same drawings side by side. */
export function compareScores(scores: PerModel<Float32Array>, digits: Uint8Array): Comparison {
  const differences = scores.float32.map((score, index) => Math.abs(score - (scores.int8[index] ?? Number.NaN)))
  const read = { float32: readings(scores.float32), int8: readings(scores.int8) }
  const right = (readDigits: readonly number[]) => readDigits.filter((digit, index) => digit === digits[index]).length
  return {
    drawings: digits.length,
    largestDifference: largestOf(differences),
    meanDifference: differences.reduce((sum, one) => sum + one, 0) / differences.length,
    changed: read.float32.flatMap((digit, index) => {
      const other = read.int8[index] ?? digit
      return other === digit ? [] : [{ index, read: { float32: digit, int8: other } }]
    }),
    right: { float32: right(read.float32), int8: right(read.int8) },
  }
}

/** The digit with the highest score, for each ten scores; the smaller digit if two are level. */
export function readings(scores: Float32Array): number[] {
  return Array.from({ length: scores.length / digitCount }, (_, index) => {
    const own = scores.subarray(index * digitCount, (index + 1) * digitCount)
    return own.reduce((best, score, digit) => (score > (own[best] ?? 0) ? digit : best), 0)
  })
}

/** @returns 0 of no numbers; NaN as soon as one is none */
export function largestOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => (value > most || Number.isNaN(value) ? value : most), 0)
}
