/** What a learner can put into the program. Each step takes the array `x` and leaves a new one in its place. */
export type StepKind =
  | 'double'
  | 'halve'
  | 'add-one'
  | 'square'
  | 'relu'
  | 'add-start'
  | 'subtract-mean'
  | 'matrix-product'
  | 'print-mean'

/** How a step is written and called. `code` is what a Python programmer would write. */
export interface StepWords {
  readonly name: string
  readonly code: string
}

export const stepWords: Readonly<Record<StepKind, StepWords>> = {
  double: { name: 'Double', code: 'x = x * 2' },
  halve: { name: 'Halve', code: 'x = x * 0.5' },
  'add-one': { name: 'Add one', code: 'x = x + 1' },
  square: { name: 'Square', code: 'x = x * x' },
  relu: { name: 'ReLU, negative numbers become 0', code: 'x = relu(x)' },
  'add-start': { name: 'Add the starting array', code: 'x = x + start' },
  'subtract-mean': { name: 'Subtract the mean', code: 'x = x - mean(x)' },
  'matrix-product': { name: 'Matrix product', code: 'x = x @ m' },
  'print-mean': { name: 'Print the mean if it is above zero', code: 'if mean(x) > 0: print(mean(x))' },
}

export const stepKinds = Object.keys(stepWords) as StepKind[]

/** Long enough for three chains with something between them, short enough to look at. */
export const mostSteps = 10

export interface Preset {
  readonly key: string
  readonly name: string
  readonly steps: readonly StepKind[]
}

export const presets: readonly [Preset, ...Preset[]] = [
  { key: 'chain', name: 'Three small steps', steps: ['double', 'add-one', 'square'] },
  {
    key: 'mean',
    name: 'A mean in the middle',
    steps: ['double', 'add-one', 'relu', 'subtract-mean', 'square', 'halve'],
  },
  { key: 'print', name: 'A print in the middle', steps: ['double', 'add-one', 'print-mean', 'square', 'halve'] },
  {
    key: 'matrix',
    name: 'A matrix product in the middle',
    steps: ['add-one', 'relu', 'matrix-product', 'halve', 'add-start', 'relu'],
  },
]
