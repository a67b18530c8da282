import { cellCount } from '../digits/digit-drawing.ts'
import type { DigitSet } from '../digits/digit-set.ts'
import { testSet } from '../digits/test-set.ts'
import { type ModelName, modelNames, type PerModel } from '../model-names.ts'
import { readModel } from '../onnx/read-model.ts'
import { runModel } from '../onnx/run-model.ts'
import { scoreBound } from './score-bound.ts'

/** The test set, what our own TypeScript makes of it, and how far 8 bits may lead each score astray. */
export interface OwnRun {
  readonly set: DigitSet
  readonly scores: PerModel<Float32Array>
  /** As long as the scores. */
  readonly bounds: Float64Array
}

/** Draws, runs and bounds; about as much work for the bounds as for everything else. */
export function ownRun(files: PerModel<Uint8Array>, progress: (share: number) => void): OwnRun {
  const set = testSet()
  progress(0.2)
  const models = { float32: readModel(files.float32), int8: readModel(files.int8) }
  const run = (name: ModelName) => runModel(models[name], set.cells, set.count)
  const [float32, int8] = modelNames.map(run)
  if (!float32 || !int8) throw new RangeError('There are two models to run.')
  progress(0.4)
  const bounds: number[] = []
  for (let index = 0; index < set.count; index++) {
    bounds.push(...scoreBound(models.int8, set.cells.subarray(index * cellCount, (index + 1) * cellCount)))
    if (index % 100 === 99) progress(0.4 + 0.6 * ((index + 1) / set.count))
  }
  return { set, scores: { float32, int8 }, bounds: Float64Array.from(bounds) }
}
