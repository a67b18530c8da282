import type { Operation } from '../graph/node.ts'
import type { StepKind } from './steps.ts'

/**
 * Whoever is handed the program. An engine that runs eagerly computes in `apply`; one that traces writes down what it
 * was asked for. Values are known by number: 0 is the array the program starts with.
 */
export interface Backend {
  /** Applies one operation; the number of the value it yields. */
  apply(operation: Operation, inputs: readonly number[], constant?: number): number
  /** The program wants to know a single number, in order to print it if it is above zero. */
  printIfPositive(value: number): void
}

/** The program itself, the same for every backend. Returns the number of the value it ends with. */
export function runProgram(steps: readonly StepKind[], backend: Backend): number {
  const start = 0
  let x = start
  for (const step of steps) x = runStep(step, x, start, backend)
  return x
}

function runStep(step: StepKind, x: number, start: number, backend: Backend): number {
  switch (step) {
    case 'double':
      return backend.apply('scale', [x], 2)
    case 'halve':
      return backend.apply('scale', [x], 0.5)
    case 'add-one':
      return backend.apply('shift', [x], 1)
    case 'square':
      return backend.apply('square', [x])
    case 'relu':
      return backend.apply('relu', [x])
    case 'add-start':
      return backend.apply('add', [x, start])
    case 'subtract-mean':
      return backend.apply('subtract', [x, backend.apply('mean', [x])])
    case 'matrix-product':
      return backend.apply('mix', [x])
    case 'print-mean':
      backend.printIfPositive(backend.apply('mean', [x]))
      return x
  }
}
