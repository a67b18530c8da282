import { counted, grouped } from '#ui/composables/wording.ts'
import type { Agreement } from '../engine/compare-results.ts'
import type { LabResult, TimedVersions } from '../engine/run-lab.ts'
import { milliseconds } from './number-words.ts'

/** What came of a run, in two or three sentences, for the live region and the head of the results. */
export function outcomeWords({ eager, fused, agreement, timed }: LabResult): string {
  const [before, after] = [eager.totals, fused.totals]
  const launches =
    before.launches === after.launches
      ? `Nothing could be merged: it takes ${counted(after.launches, 'launch', 'launches')} either way.`
      : `Fusing made ${counted(before.launches, 'launch', 'launches')} into ${grouped(after.launches)} and saved ${counted(
          before.reads + before.writes - after.reads - after.writes,
          'journey',
        )} to memory; the arithmetic stayed the same.`
  return [launches, agreementWords(agreement), timed ? timeWords(timed) : ''].filter((words) => words !== '').join(' ')
}

export function agreementWords({ compared, different, largestDifference }: Agreement): string {
  return different === 0
    ? `Both results agree to the bit in all ${grouped(compared)} numbers.`
    : `The results differ in ${grouped(different)} of ${grouped(compared)} numbers, by ${largestDifference.toExponential(1)} at most.`
}

/** Says nothing of a ranking when the samples of both versions overlap. */
export function timeWords({ eager, fused }: TimedVersions): string {
  const medians = `Measured here just now: ${milliseconds(eager.medianMs)} op by op, ${milliseconds(fused.medianMs)} fused.`
  const apart = eager.fastestMs > fused.slowestMs || fused.fastestMs > eager.slowestMs
  if (!apart) return `${medians} The samples of the two overlap, so this run does not tell them apart.`
  const [slow, fast] = [Math.max(eager.medianMs, fused.medianMs), Math.min(eager.medianMs, fused.medianMs)]
  const winner = fused.medianMs < eager.medianMs ? 'The fused version' : 'The version run op by op'
  return `${medians} ${winner} took ${Math.round((fast / slow) * 100)} % of the other’s time.`
}
