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

/** What was measured, in words that claim no more than that. */
export function measuredWords(measured: readonly MeasuredStep[], cores: number | null): string {
  const [one] = measured
  const best = measured.reduce<MeasuredStep | undefined>(
    (least, step) => (least && least.totalMs <= step.totalMs ? least : step),
    undefined,
  )
  if (!one || !best) return ''
  const machine = cores === null ? '' : ` This machine offers the page ${counted(cores, 'processor core')}.`
  const difference = Math.max(...measured.map((step) => step.difference))
  const agreement = ` Every averaged gradient agrees with that of one worker over the whole batch, to within ${differenceWords(difference)}.`
  if (best.replicas === 1)
    return `One worker was the fastest here, with ${milliseconds(one.totalMs)} a step.${machine}${agreement}`
  return `${best.replicas} workers were the fastest here: ${milliseconds(best.totalMs)} a step against ${milliseconds(one.totalMs)} with one, ${timesWords(one.totalMs / best.totalMs)} as fast.${machine}${agreement}`
}
