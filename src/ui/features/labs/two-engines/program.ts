/**
 * A program of the lab: line 1 takes the input `x`, every further statement gives one variable a value. Written as Python
 * would write it, an `if` takes two lines: one for each way.
 */
export type Operation = 'multiply' | 'add' | 'subtract' | 'negate'
/** The name of a variable that has a value by then, or a number. */
export type Operand = string | number

export interface Calculation {
  readonly operation: Operation
  /** One operand for `negate`, two for the others. */
  readonly operands: readonly Operand[]
}
export type Statement =
  | { readonly kind: 'calculate'; readonly target: string; readonly calculation: Calculation }
  | {
      readonly kind: 'choose'
      readonly target: string
      /** The test: is this variable greater than this number? */
      readonly tested: string
      readonly threshold: number
      readonly ifSo: Calculation
      readonly ifNot: Calculation
    }
export interface Program {
  readonly name: string
  readonly statements: readonly Statement[]
}

export const inputName = 'x'

/** The line on which each statement starts, and the line after the last. */
export function linesOf({ statements }: Program): { starts: readonly number[]; end: number } {
  const starts: number[] = []
  let line = 2
  for (const { kind } of statements) {
    starts.push(line)
    line += kind === 'choose' ? 2 : 1
  }
  return { starts, end: line }
}

/** The variable that the last statement gives a value; the input where there is none. */
export function resultOf({ statements }: Program): string {
  return statements.at(-1)?.target ?? inputName
}

export function calculate(operation: Operation, operands: readonly number[]): number {
  const [left = Number.NaN, right = Number.NaN] = operands
  switch (operation) {
    case 'multiply':
      return left * right
    case 'add':
      return left + right
    case 'subtract':
      return left - right
    case 'negate':
      // A zero has no sign that a learner could see.
      return left === 0 ? 0 : -left
  }
}

export const programs: readonly Program[] = [
  {
    name: 'Square or flip',
    statements: [
      {
        kind: 'choose',
        target: 'y',
        tested: 'x',
        threshold: 0,
        ifSo: { operation: 'multiply', operands: ['x', 'x'] },
        ifNot: { operation: 'negate', operands: ['x'] },
      },
      { kind: 'calculate', target: 'z', calculation: { operation: 'add', operands: ['y', 1] } },
    ],
  },
  {
    name: 'Step, then choose',
    statements: [
      { kind: 'calculate', target: 'a', calculation: { operation: 'multiply', operands: ['x', 'x'] } },
      {
        kind: 'choose',
        target: 'y',
        tested: 'a',
        threshold: 10,
        ifSo: { operation: 'subtract', operands: ['a', 'x'] },
        ifNot: { operation: 'add', operands: ['a', 'x'] },
      },
      { kind: 'calculate', target: 'z', calculation: { operation: 'multiply', operands: ['y', 2] } },
    ],
  },
]
