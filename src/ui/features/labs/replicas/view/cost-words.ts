import { counted } from '#ui/composables/wording.ts'
import { cheapest, type StepCost } from '../cost/ring-cost.ts'
import type { MeasuredStep } from '../measured/measure-replicas.ts'
import { differenceWords, milliseconds, timesWords } from './number-words.ts'

/** What the model says, in a sentence. */
export function costWords(costs: readonly StepCost[]): string {
  const best = cheapest(costs)
  const most = costs.at(-1)
  if (!best || !most) return ''
  if (best.replicas === 1) return 'By this model one replica is the fastest: averaging costs more than sharing saves.'
  const fastest = `By this model ${best.replicas} replicas are the fastest, ${timesWords(best.speedUp)} as fast as one.`
  if (best.replicas < most.replicas)
    return `${fastest} With ${most.replicas}, averaging eats up what was won: ${timesWords(most.speedUp)}.`
  const exchange = Math.round((most.exchangeMs / most.totalMs) * 100)
  return `${fastest} Averaging takes ${exchange} % of that step.`
}

/** The share of rounds that a number of workers has to win against one before it is called faster. */
const clearShare = 0.8

/**
 * What was measured, in words that claim no more than that: several workers are called faster than one only when they
 * were so in most rounds, since every number of workers had its turn in each.
 */
export function measuredWords(measured: readonly MeasuredStep[], cores: number | null): string {
  const [one] = measured
  const best = measured.reduce<MeasuredStep | undefined>(
    (least, step) => (least && least.totalMs <= step.totalMs ? least : step),
    undefined,
  )
  if (!one || !best) return ''
  const machine = cores === null ? '' : ` This machine offers the page ${counted(cores, 'processor core')}.`
  const difference = differenceWords(Math.max(...measured.map((step) => step.difference)))
  const agreement = ` Every averaged gradient agrees with that of one worker over the whole batch, to within ${difference}.`
  return `${speedWords(one, best)}${machine}${agreement}`
}

function speedWords(one: MeasuredStep, best: MeasuredStep): string {
  const single = milliseconds(one.totalMs)
  if (best.replicas === 1) return `One worker was the fastest here, with ${single} a step.`
  const rounds = one.roundsMs.length
  const won = best.roundsMs.filter((ms, round) => ms < (one.roundsMs[round] ?? 0)).length
  const place = `in ${won} of ${rounds} rounds`
  if (won < clearShare * rounds)
    return `No number of workers was clearly faster than one here: ${best.replicas} came closest, faster ${place}.`
  return `${best.replicas} workers were the fastest here: ${milliseconds(best.totalMs)} a step against ${single} with one, ${timesWords(
    one.totalMs / best.totalMs,
  )} as fast, and faster ${place}.`
}
