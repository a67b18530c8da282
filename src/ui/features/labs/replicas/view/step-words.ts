import { counted } from '#ui/composables/wording.ts'
import { largestDifference } from '../model/gradient.ts'
import { distanceFromSingle, roundingLimit, type Step, spreadOf } from '../model/training.ts'
import { differenceWords } from './number-words.ts'

/** What stands after so many steps: about the gradient, about the replicas, and about the single model. */
export function stepWords(step: Step, steps: number): string {
  const after = `After ${counted(steps, 'step')}`
  if (step.weights.length === 1) return `${after}: one replica has the whole batch, so there is nothing to average.`
  return `${after}: ${gradientWords(step)} ${copiesWords(step)}`
}

/** The average that was used against the gradient of the whole batch, for the last step taken. */
function gradientWords({ average, whole }: Step): string {
  if (average === null) return 'nobody averaged, and each replica moved by the gradient of its own share.'
  const difference = largestDifference(average, whole)
  return difference < roundingLimit
    ? `the averaged gradient is that of the whole batch (largest difference ${differenceWords(difference)}).`
    : `the averaged gradient misses that of the whole batch by up to ${differenceWords(difference)}.`
}

function copiesWords(step: Step): string {
  const spread = spreadOf(step)
  const distance = distanceFromSingle(step)
  const together =
    spread === 0
      ? `The ${step.weights.length} replicas are equal to the bit`
      : `The replicas lie up to ${differenceWords(spread)} apart`
  if (!Number.isFinite(distance)) return `${together}; the weights have grown beyond all numbers.`
  const single =
    distance < roundingLimit
      ? 'stand where a single model on the whole batch stands'
      : `are up to ${differenceWords(distance)} away from a single model on the whole batch`
  return `${together}${spread === 0 ? ', and they ' : ' and '}${single}.`
}
