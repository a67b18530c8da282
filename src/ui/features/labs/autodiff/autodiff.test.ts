import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExpressionBuilder, type Operation } from './expression.ts'
import { slopeByNudging } from './nudge.ts'
import { parseExpression } from './parse-expression.ts'
import { goBack, record } from './tape.ts'

const names = ['x', 'y', 'z']

/** A tree of operations over three variables, which the builder turns into a graph. */
type Tree = { variable: string } | { constant: number } | { operation: Operation; over: Tree[] }
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'tree' },
    fc.constantFrom(...names).map((variable) => ({ variable })),
    fc.integer({ min: -3, max: 3 }).map((constant) => ({ constant })),
    fc
      .tuple(fc.constantFrom<Operation>('add', 'subtract', 'multiply', 'divide'), tie('tree'), tie('tree'))
      .map(([operation, left, right]) => ({ operation, over: [left, right] })),
    fc
      .tuple(fc.constantFrom<Operation>('negate', 'relu', 'tanh', 'exp'), tie('tree'))
      .map(([operation, inner]) => ({ operation, over: [inner] })),
  ),
}))
/** With an operation of two operands on top, so that few drawings are single letters. */
const tall = fc
  .tuple(fc.constantFrom<Operation>('add', 'subtract', 'multiply', 'divide'), tree, tree)
  .map(([operation, ...over]): Tree => ({ operation, over }))
const anyInputs = fc
  .tuple(...names.map(() => fc.double({ min: -2, max: 2, noNaN: true })))
  .map((values) => new Map(names.map((name, index) => [name, values[index] ?? 0])))

function build(tree: Tree) {
  const builder = new ExpressionBuilder()
  const add = (part: Tree): string => {
    if ('variable' in part) return builder.variable(part.variable)
    if ('constant' in part) return builder.constant(part.constant)
    return builder.operation(part.operation, ...part.over.map(add))
  }
  add(tree)
  return builder.finish()
}

/** The value of a tree, without any graph. */
function evaluate(part: Tree, inputs: ReadonlyMap<string, number>): number {
  if ('variable' in part) return inputs.get(part.variable) ?? Number.NaN
  if ('constant' in part) return part.constant
  const [a = Number.NaN, b = Number.NaN] = part.over.map((inner) => evaluate(inner, inputs))
  const worth: Record<Operation, number> = {
    add: a + b,
    subtract: a - b,
    multiply: a * b,
    divide: a / b,
    negate: -a,
    relu: Math.max(a, 0),
    tanh: Math.tanh(a),
    exp: Math.E ** a,
  }
  return worth[part.operation]
}

const gradientsOf = (text: string, inputs: Record<string, number>) => {
  const parsed = parseExpression(text)
  if ('mistake' in parsed) throw new Error(parsed.mistake)
  const steps = goBack(record(parsed.expression, new Map(Object.entries(inputs))))
  return parsed.expression.variables.map((name) => steps.at(-1)?.gradients.get(name))
}

describe('any expression at any inputs', () => {
  test('has the value that it has without a graph', () => {
    fc.assert(
      fc.property(tall, anyInputs, (drawn, inputs) => {
        const { values, result } = record(build(drawn), inputs)
        const plain = evaluate(drawn, inputs)
        fc.pre(Number.isFinite(plain))
        expect(Math.abs((values.get(result) ?? Number.NaN) - plain)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(plain)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('has the gradients that nudging its inputs shows', () => {
    let compared = 0
    let operationsMet = 0
    fc.assert(
      fc.property(tall, anyInputs, (drawn, inputs) => {
        const expression = build(drawn)
        const tape = record(expression, inputs)
        // Near a pole or a corner a slope over a small distance says nothing about the slope at the point.
        const calm = expression.nodes.every((node) => {
          if (node.kind !== 'operation') return true
          const operands = node.inputs.map((id) => tape.values.get(id) ?? Number.NaN)
          const isFarFrom0 = (value = Number.NaN) => Math.abs(value) > 0.05
          if (Math.abs(tape.values.get(node.id) ?? Number.NaN) > 100) return false
          if (node.operation === 'divide') return isFarFrom0(operands[1])
          return node.operation !== 'relu' || isFarFrom0(operands[0])
        })
        fc.pre(calm && tape.nodes.every(({ id }) => Number.isFinite(tape.values.get(id))))
        const gradients = goBack(tape).at(-1)?.gradients
        const steepest = Math.max(1, ...[...(gradients?.values() ?? [])].map(Math.abs))
        fc.pre(steepest < 1e4)
        operationsMet += expression.nodes.filter(({ kind }) => kind === 'operation').length
        for (const name of expression.variables) {
          const slope = slopeByNudging(expression, inputs, name)
          expect(Math.abs((gradients?.get(name) ?? 0) - slope) / steepest).toBeLessThan(1e-4)
          compared += 1
        }
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(1500)
    expect(operationsMet / 2000).toBeGreaterThan(2)
  })

  test('hands on from a vertex only once all its shares have come', () => {
    fc.assert(
      fc.property(tall, anyInputs, (drawn, inputs) => {
        const steps = goBack(record(build(drawn), inputs))
        const left = new Set<string>()
        for (const { node, shares } of steps) {
          for (const { to } of shares) expect(left.has(to)).toBe(false)
          if (shares.length > 0) left.add(node)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('worked by hand', () => {
  test.each([
    ['x * x + 1', { x: 3 }, [6]],
    ['x * x + x', { x: 3 }, [7]],
    ['relu(w * x + b)', { w: 2, x: -1, b: 1 }, [0, 0, 0]],
    ['relu(w * x + b)', { w: 2, x: 1, b: 1 }, [1, 2, 1]],
    ['(w * x - t) * (w * x - t)', { w: 2, x: 3, t: 1 }, [30, 20, -10]],
    ['x / y', { x: 1, y: 4 }, [0.25, -0.0625]],
    ['-x * exp(0 * x)', { x: 5 }, [-1]],
    ['relu(x)', { x: 0 }, [0]],
  ])('%s', (text, inputs, gradients) => {
    expect(gradientsOf(text, inputs).map((gradient) => (gradient ?? Number.NaN) + 0)).toEqual(gradients)
  })

  test('the two edges from x bring a share each', () => {
    const parsed = parseExpression('x * x + 1')
    if ('mistake' in parsed) throw new Error(parsed.mistake)
    const { nodes } = parsed.expression
    expect(nodes.map(({ id }) => id)).toEqual(['x', 'multiply', 'constant', 'add'])
    const shares = goBack(record(parsed.expression, new Map([['x', 3]]))).flatMap((step) => step.shares)
    expect(shares.filter(({ to }) => to === 'x').map(({ amount }) => amount)).toEqual([3, 3])
  })
})

describe('what cannot be read', () => {
  test.each([
    ['', /ends too early/],
    ['x +', /ends too early/],
    ['x', /no operation/],
    ['3 + 4', /no variable/],
    ['(x + 1', /closing bracket/],
    ['x + 1)', /where “\)” stands/],
    ['sin(x)', /“sin” is not known/],
    ['relu x', /bracket is missing after “relu”/],
    ['1.2.3 * x', /where “.3” stands/],
    ['x*x*x*x*x*x*x*x*x*x*x*x*x*x*x', /has 15 vertices; the drawing has room for 14/],
    ['x $ y', /where “\$” stands/],
  ])('%j is told in a sentence', (text, sentence) => {
    const parsed = parseExpression(text)
    expect('mistake' in parsed ? parsed.mistake : 'read').toMatch(sentence)
  })

  test('whatever is typed gives a graph or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'xy12.+-*/() relutanhexp$') }), (text) => {
        const parsed = parseExpression(text)
        if ('mistake' in parsed) expect(parsed.mistake).toMatch(/\.$/u)
        else expect(parsed.expression.nodes.length).toBeGreaterThan(1)
      }),
      { numRuns: 2000 },
    )
  })
})
