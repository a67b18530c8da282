import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFirst } from './build-first.ts'
import { buildWhileRunning } from './build-while-running.ts'
import { structureOf } from './engine-step.ts'
import { listingBuiltFirst, listingWhileRunning } from './listing.ts'
import { type Calculation, linesOf, type Operand, type Operation, type Program, programs } from './program.ts'

const [squareOrFlip] = programs
if (!squareOrFlip) throw new Error('The lab has programs.')

/** Programs of up to six statements over whatever variables exist by then, with whole numbers so that sums are exact. */
const anyProgram: fc.Arbitrary<Program> = fc
  .array(fc.tuple(fc.boolean(), fc.array(fc.nat(), { minLength: 8, maxLength: 8 })), { minLength: 1, maxLength: 6 })
  .map((drawn) => ({
    name: 'drawn',
    statements: drawn.map(([chooses, numbers], index) => {
      const names = ['x', ...drawn.slice(0, index).map((_, place) => `v${place}`)]
      const variable = (n = 0) => names[n % names.length] ?? 'x'
      const operand = (n = 0): Operand => (n % 3 === 0 ? n % 5 : variable(n))
      const calculation = (kind = 0, left = 0, right = 0): Calculation => {
        const operation = (['multiply', 'add', 'subtract', 'negate'] as const)[kind % 4] ?? 'add'
        return { operation, operands: operation === 'negate' ? [variable(left)] : [variable(left), operand(right)] }
      }
      const [a, b, c, d, e, f, g, h = 0] = numbers
      const target = `v${index}`
      return chooses
        ? {
            kind: 'choose' as const,
            target,
            tested: variable(g),
            threshold: (h % 11) - 5,
            ifSo: calculation(a, b, c),
            ifNot: calculation(d, e, f),
          }
        : { kind: 'calculate' as const, target, calculation: calculation(a, b, c) }
    }),
  }))
const anyInput = fc.integer({ min: -9, max: 9 })

/** What the program gives, worked out without any graph. */
function plainly({ statements }: Program, input: number): { result: number; operations: Operation[] } {
  const values = new Map<Operand, number>([['x', input]])
  const operations: Operation[] = []
  const worth = (operand: Operand = 0) => (typeof operand === 'number' ? operand : (values.get(operand) ?? Number.NaN))
  let result = input
  for (const statement of statements) {
    const goesFirst = statement.kind === 'choose' && worth(statement.tested) > statement.threshold
    const { operation, operands } =
      statement.kind === 'calculate' ? statement.calculation : goesFirst ? statement.ifSo : statement.ifNot
    const [left, right] = operands.map(worth)
    const l = left ?? Number.NaN
    const r = right ?? Number.NaN
    result = operation === 'multiply' ? l * r : operation === 'add' ? l + r : operation === 'subtract' ? l - r : 0 - l
    operations.push(operation)
    values.set(statement.target, result)
  }
  return { result, operations }
}

describe('any program', () => {
  test('gives the same result in both engines as worked out without a graph', () => {
    let choices = 0
    fc.assert(
      fc.property(anyProgram, anyInput, (program, input) => {
        const { result, operations } = plainly(program, input)
        const running = buildWhileRunning(program, input).at(-1)
        const first = buildFirst(program, input).at(-1)
        // A zero has no sign here: 0 and -0 are one number.
        expect((running?.result ?? Number.NaN) + 0).toBe(result + 0)
        expect((first?.result ?? Number.NaN) + 0).toBe(result + 0)
        const made = running?.nodes.flatMap(({ kind, label }) => (kind === 'operation' ? [label] : []))
        expect(made).toEqual(operations)
        choices += program.statements.filter(({ kind }) => kind === 'choose').length
      }),
      { numRuns: 2000 },
    )
    expect(choices / 2000).toBeGreaterThan(1)
  })

  test('has one plan for every input, complete before the first value, with both ways of every choice', () => {
    fc.assert(
      fc.property(anyProgram, anyInput, anyInput, (program, one, another) => {
        const { end } = linesOf(program)
        const steps = buildFirst(program, one)
        const planned = steps.findLast(({ line }) => line < end)
        expect(planned?.nodes.every(({ kind, value }) => (kind === 'constant') === (value !== null))).toBe(true)
        const plan = structureOf(planned?.nodes ?? [])
        expect(structureOf(steps.at(-1)?.nodes ?? [])).toBe(plan)
        expect(structureOf(buildFirst(program, another).at(-1)?.nodes ?? [])).toBe(plan)
        const ways = program.statements.reduce((sum, { kind }) => sum + (kind === 'choose' ? 2 : 1), 0)
        expect(planned?.nodes.filter(({ kind }) => kind === 'operation')).toHaveLength(ways)
      }),
      { numRuns: 1000 },
    )
  })

  test('stops without an input: at once while running, and in the run when built first', () => {
    fc.assert(
      fc.property(anyProgram, (program) => {
        expect(buildWhileRunning(program, null).map(({ failure, nodes }) => [failure?.line, nodes])).toEqual([[1, []]])
        const steps = buildFirst(program, null)
        const planned = buildFirst(program, 1).filter(({ line }) => line < linesOf(program).end)
        expect(steps.slice(0, -1)).toEqual(planned)
        expect(steps.at(-1)?.failure).toEqual({ line: listingBuiltFirst(program, null).length, nodeId: 'x' })
      }),
      { numRuns: 1000 },
    )
  })

  test('is listed on as many lines as the engines name, the plan with one more for the run', () => {
    fc.assert(
      fc.property(anyProgram, anyInput, (program, input) => {
        const { end } = linesOf(program)
        expect(listingWhileRunning(program, input)).toHaveLength(end - 1)
        expect(listingBuiltFirst(program, input)).toHaveLength(end)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('square or flip', () => {
  test('leaves another graph when the input takes the other way', () => {
    const labels = (input: number) =>
      buildWhileRunning(squareOrFlip, input)
        .at(-1)
        ?.nodes.map(({ label }) => label)
    expect(labels(3)).toEqual(['x', 'multiply', '1', 'add'])
    expect(labels(-2)).toEqual(['x', 'negate', '1', 'add'])
  })

  test('keeps the way that is not taken empty in the plan', () => {
    const nodes = buildFirst(squareOrFlip, -2).at(-1)?.nodes ?? []
    expect(nodes.map(({ label, value }) => [label, value])).toEqual([
      ['x', -2],
      ['more than 0', false],
      ['multiply', null],
      ['negate', 2],
      ['choose', 2],
      ['1', 1],
      ['add', 3],
    ])
  })

  test('reads as Python would write it', () => {
    expect(listingWhileRunning(squareOrFlip, -2)).toEqual([
      'x = −2',
      'if x > 0: y = x * x',
      'else: y = -x',
      'z = y + 1',
    ])
    expect(listingBuiltFirst(squareOrFlip, 3)).toEqual([
      'x = placeholder()',
      'y = cond(x > 0, x * x,',
      '         -x)',
      'z = y + 1',
      'run(z, x = 3)',
    ])
  })
})
