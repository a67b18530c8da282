/** The two puzzles: neither can be solved with one straight line. */
export type PuzzleName = 'moons' | 'spirals'

/** Plain gradient descent: w - rate * gradient. Adam: Kingma and Ba, 2015, with TensorFlow.js's usual constants. */
export type OptimiserName = 'descent' | 'adam'

/** Everything that a run depends on. Equal settings give equal numbers, however often the run is halted. */
export interface TrainingSettings {
  readonly puzzle: PuzzleName
  /** Hidden layers, and units in each of them. */
  readonly layers: number
  readonly units: number
  readonly optimiser: OptimiserName
  readonly learningRate: number
  readonly epochs: number
  readonly seed: number
}

export const defaultSettings: TrainingSettings = {
  puzzle: 'moons',
  layers: 2,
  units: 8,
  optimiser: 'descent',
  learningRate: 0.3,
  epochs: 60,
  seed: 1,
}

export const layerChoices = [1, 2, 3]
export const unitChoices = [2, 4, 8, 16]
export const rateChoices = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 30]
export const epochLimits = { from: 1, to: 400 }
export const seedLimits = { from: 0, to: 9999 }

/** Training points, held-out points and points in a batch: fixed, so that runs can be compared. */
export const pointCounts = { training: 200, heldOut: 100, batch: 20 }
export const batchesPerEpoch = pointCounts.training / pointCounts.batch

/** Two runs with the same key are the same run. */
export function settingsKey(settings: TrainingSettings): string {
  const { puzzle, layers, units, optimiser, learningRate, epochs, seed } = settings
  return [puzzle, layers, units, optimiser, learningRate, epochs, seed].join(' ')
}

/** What is wrong with what was typed, as a sentence; null when nothing is. */
export function settingsTrouble({ epochs, seed }: Pick<TrainingSettings, 'epochs' | 'seed'>): string | null {
  if (!isWholeNumber(epochs, epochLimits))
    return `Epochs must be a whole number from ${epochLimits.from} to ${epochLimits.to}.`
  if (!isWholeNumber(seed, seedLimits))
    return `The seed must be a whole number from ${seedLimits.from} to ${seedLimits.to}.`
  return null
}

function isWholeNumber(value: unknown, { from, to }: { from: number; to: number }): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
}
