import { comparedWithTwin, heldOutAccuracy, type RunRecord } from './training/run-record.ts'
import { batchesPerEpoch, pointCounts } from './training/settings.ts'

/** What came of a run, in two or three sentences, and what it says about an earlier run with the same settings. */
export function outcomeWords(run: RunRecord, runs: readonly RunRecord[]): string {
  return [endWords(run), ...twinWords(run, runs)].join(' ')
}

function endWords(run: RunRecord): string {
  const batches = run.losses.length
  const wanted = run.settings.epochs * batchesPerEpoch
  if (run.state === 'cancelled') {
    if (batches === 0) return `Run ${run.number} was cancelled before its first batch; it left nothing on the board.`
    return `Run ${run.number} was cancelled after ${batches} of ${wanted} batches. What it logged stays on the board.`
  }
  if (run.state === 'blown-up') {
    return `Run ${run.number} blew up: after ${batches} batches the loss is no longer a number. A smaller learning rate helps.`
  }
  const first = meanOf(run.losses.slice(0, batchesPerEpoch))
  const last = meanOf(run.losses.slice(-batchesPerEpoch))
  const right = Math.round((heldOutAccuracy(run) ?? 0) * pointCounts.heldOut)
  const went = last < first ? 'fell' : 'did not fall: it went'
  const losses = `the mean loss of an epoch ${went} from ${first.toFixed(3)} to ${last.toFixed(3)}`
  return `Run ${run.number} finished: ${losses}, and ${right} of ${pointCounts.heldOut} held-out points are on the right side.`
}

function twinWords(run: RunRecord, runs: readonly RunRecord[]): string[] {
  const comparison = comparedWithTwin(run, runs)
  if (!comparison) return []
  const { losses, same, with: twin } = comparison
  const halts =
    run.halts > 0 ? `, although it was halted ${run.halts === 1 ? 'once' : `${run.halts} times`} to look` : ''
  return same
    ? [`Its ${losses} losses are those of run ${twin}, equal to the last bit${halts}.`]
    : [`Its losses differ from those of run ${twin}, which had the same settings.`]
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
}
