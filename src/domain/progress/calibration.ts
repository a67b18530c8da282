import { type Confidence, confidences } from '../grading/confidence.ts'
import { type Measured, measuredFrom, type Share } from './measured.ts'
import { NORMAL_97_5, wilsonShare } from './wilson.ts'

/** Below this many answers at a level nothing is said about it. */
export const MIN_ANSWERS_PER_LEVEL = 20

/** The chance of being right that each word is taken to claim. */
export const nominalConfidence: Readonly<Record<Confidence, number>> = { guess: 0.4, 'think-so': 0.7, sure: 0.95 }

export interface LevelCounts {
  readonly right: number
  readonly all: number
}

export interface LevelCalibration {
  readonly level: Confidence
  readonly nominal: number
  readonly accuracy: Measured<Share>
}

export interface OverallCalibration {
  /** Mean nominal confidence minus accuracy, with its 95 % interval; above 0 is overconfident. */
  readonly gap: number
  readonly gapLow: number
  readonly gapHigh: number
  /** Mean of (c - y)^2 after Brier (1950): 0 is perfect, 0.25 is a coin called at 50 %; with its 95 % interval. */
  readonly brier: number
  readonly brierLow: number
  readonly brierHigh: number
  /** Expected calibration error: sum of n_b / N * |accuracy_b - c_b| over the levels. */
  readonly expectedError: number
}

export interface Calibration {
  readonly levels: readonly LevelCalibration[]
  /** Over the levels that have enough answers; `missing` is what the fullest level lacks. */
  readonly overall: Measured<OverallCalibration>
}

interface Level extends LevelCounts {
  readonly nominal: number
}

function overallOf(levels: readonly Level[]): OverallCalibration {
  const total = (pick: (level: Level) => number) => levels.reduce((sum, level) => sum + pick(level), 0)
  const n = total((level) => level.all)
  const accuracy = wilsonShare(
    total((level) => level.right),
    n,
  )
  const meanConfidence = total((level) => level.all * level.nominal) / n
  const momentOf = (power: number) =>
    total(
      ({ right, all, nominal }) => right * ((1 - nominal) ** 2) ** power + (all - right) * (nominal ** 2) ** power,
    ) / n
  const brier = momentOf(1)
  const half = NORMAL_97_5 * Math.sqrt(Math.max(0, momentOf(2) - brier ** 2) / n)
  return {
    gap: meanConfidence - accuracy.rate,
    gapLow: meanConfidence - accuracy.high,
    gapHigh: meanConfidence - accuracy.low,
    brier,
    brierLow: Math.max(0, brier - half),
    brierHigh: Math.min(1, brier + half),
    expectedError: total((level) => Math.abs(level.right - level.all * level.nominal)) / n,
  }
}

/** How well confidence matched the answers. Answers without a confidence are in none of the counts. */
export function calibration(counts: Readonly<Record<Confidence, LevelCounts>>): Calibration {
  const levels = confidences.map((level) => ({ level, nominal: nominalConfidence[level], ...counts[level] }))
  const enough = levels.filter(({ all }) => all >= MIN_ANSWERS_PER_LEVEL)
  const fullest = Math.max(...levels.map(({ all }) => all))
  const n = enough.length > 0 ? enough.reduce((sum, { all }) => sum + all, 0) : fullest
  return {
    levels: levels.map(({ level, nominal, right, all }) => ({
      level,
      nominal,
      accuracy: measuredFrom(all, MIN_ANSWERS_PER_LEVEL, () => wilsonShare(right, all)),
    })),
    overall: measuredFrom(n, MIN_ANSWERS_PER_LEVEL, () => overallOf(enough)),
  }
}
