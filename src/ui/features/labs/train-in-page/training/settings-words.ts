import type { OptimiserName, PuzzleName, TrainingSettings } from './settings.ts'

export const puzzleWords: Record<PuzzleName, string> = { moons: 'Two moons', spirals: 'Two spirals' }

export const optimiserWords: Record<OptimiserName, string> = { descent: 'Gradient descent', adam: 'Adam' }

/** What tells one run from another, in one line. */
export function settingsLine(settings: TrainingSettings): string {
  const { puzzle, layers, units, optimiser, learningRate, epochs, seed } = settings
  return [
    puzzleWords[puzzle],
    `${layers} × ${units} units`,
    `${optimiserWords[optimiser]} ${learningRate}`,
    `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`,
    `seed ${seed}`,
  ].join(', ')
}
