import type { ProgressSummary } from '#contract/progress.ts'
import { counted } from '#ui/composables/wording.ts'
import { knownShare, neededFor, percent } from '../percent.ts'
import type { ShareRow } from './ShareRows.vue'

type Level = ProgressSummary['calibration'][number]

/** The words on the buttons that say it. */
export const confidenceWords: Readonly<Record<Level['confidence'], string>> = {
  guess: 'Guess',
  'think-so': 'Think so',
  sure: 'Sure',
}

/**
 * Whether words and answers agree. Being sure and wrong costs most, so the surest level that is off is named; a level
 * is off only when its whole interval is.
 */
export function calibrationFinding(levels: readonly Level[]): string {
  const known = levels.flatMap((level) => {
    const share = knownShare(level.accuracy)
    return share === null ? [] : [{ ...level, share }]
  })
  if (known.length === 0) {
    const needed = Math.max(...levels.map((level) => neededFor(level.accuracy)))
    return `Calibration appears after ${counted(needed, 'answer')} with the same confidence`
  }
  const surestFirst = known.toReversed()
  const over = surestFirst.find((level) => level.share.high < level.nominal)
  const under = surestFirst.find((level) => level.share.low > level.nominal)
  const off = over ?? under
  if (off === undefined) return 'Your confidence fits your answers'
  const words = `“${confidenceWords[off.confidence]}” was right ${percent(off.share.value)} of ${counted(off.share.n, 'time')}`
  return `${words}, ${off === over ? 'less' : 'more'} than the ${percent(off.nominal)} it stands for`
}

export function calibrationRows(levels: readonly Level[]): ShareRow[] {
  return levels.map((level) => ({
    key: level.confidence,
    label: confidenceWords[level.confidence],
    nominal: level.nominal,
    share: level.accuracy,
  }))
}
