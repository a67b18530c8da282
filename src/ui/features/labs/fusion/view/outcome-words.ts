import { counted, grouped } from '#ui/composables/wording.ts'
import type { Agreement } from '../engine/compare-results.ts'
import type { LabResult, TimedVersions } from '../engine/run-lab.ts'
import { milliseconds } from './number-words.ts'

/** What came of a run, for the live region. */
export function outcomeWords(result: LabResult): string {
  const { agreement, timed } = result
  return [launchWords(result), agreementWords(agreement), timed ? timeWords(timed) : ''].join(' ').trim()
}

export function launchWords({ eager, fused }: LabResult): string {
  const [before, after] = [eager.totals, fused.totals]
  return before.launches === after.launches
    ? `Nothing could be merged: it takes ${counted(after.launches, 'launch', 'launches')} either way.`
    : `Fusing made ${counted(before.launches, 'launch', 'launches')} into ${grouped(after.launches)} and saved ${counted(
        before.reads + before.writes - after.reads - after.writes,
        'journey',
      )} to memory; the arithmetic stayed the same.`
}

export function agreementWords({ compared, different, largestDifference }: Agreement): string {
  return different === 0
    ? `Both results agree to the bit in all ${grouped(compared)} numbers.`
    : `The results differ in ${grouped(different)} of ${grouped(compared)} numbers, by ${largestDifference.toExponential(1)} at most.`
}

/** The share of rounds that one version has to win before it is called the faster one. */
const clearShare = 0.8

/** The versions took turns, so round by round they met the machine in the same mood: that is what is compared. */
export function timeWords({ eager, fused }: TimedVersions): string {
  const medians = `Measured here just now: ${milliseconds(eager.medianMs)} op by op, ${milliseconds(fused.medianMs)} fused.`
  const rounds = fused.samplesMs.length
  const won = fused.samplesMs.filter((ms, round) => ms < (eager.samplesMs[round] ?? 0)).length
  const [winner, wins] = won * 2 >= rounds ? ['The fused version', won] : ['The version run op by op', rounds - won]
  const place = `${winner} was the faster one in ${wins} of ${rounds} rounds`
  if (wins < clearShare * rounds) return `${medians} ${place}, which is too few to tell the two apart.`
  const [slow, fast] = [Math.max(eager.medianMs, fused.medianMs), Math.min(eager.medianMs, fused.medianMs)]
  return `${medians} ${place}; by the medians it took ${Math.round((fast / slow) * 100)} % of the other’s time.`
}
