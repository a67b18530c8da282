import type { Operation } from './expression.ts'

/** What an operation makes of its operands. */
export function apply(operation: Operation, operands: readonly number[]): number {
  const [left = Number.NaN, right = Number.NaN] = operands
  switch (operation) {
    case 'add':
      return left + right
    case 'subtract':
      return left - right
    case 'multiply':
      return left * right
    case 'divide':
      return left / right
    case 'negate':
      return -left
    case 'relu':
      return left > 0 ? left : 0
    case 'tanh':
      return Math.tanh(left)
    case 'exp':
      return Math.exp(left)
  }
}

/**
 * How fast the result of an operation changes with each of its operands: its partial derivatives, by the rules of
 * calculus, at the given values. At its corner, 0, relu counts as flat, as PyTorch and TensorFlow count it.
 * @param result what `apply` gave for these operands
 */
export function partials(operation: Operation, operands: readonly number[], result: number): readonly number[] {
  const [left = Number.NaN, right = Number.NaN] = operands
  switch (operation) {
    case 'add':
      return [1, 1]
    case 'subtract':
      return [1, -1]
    case 'multiply':
      return [right, left]
    case 'divide':
      return [1 / right, -left / (right * right)]
    case 'negate':
      return [-1]
    case 'relu':
      return [left > 0 ? 1 : 0]
    case 'tanh':
      return [1 - result * result]
    case 'exp':
      return [result]
  }
}
