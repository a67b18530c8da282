import { asNumeral } from '../graph/numeral.ts'
import type { Expression, ExpressionNode } from './expression.ts'
import { type BackwardStep, goBack, record, type Share, type Tape } from './tape.ts'

/** One step of the lab: the state of the graph after it, and what it did. */
export interface WalkStep {
  readonly direction: 'forward' | 'backward'
  readonly values: ReadonlyMap<string, number>
  readonly gradients: ReadonlyMap<string, number>
  /** The vertices at work. */
  readonly at: readonly string[]
  /** Shares of a gradient that are handed on in this step, to where they matter. */
  readonly shares: readonly Share[]
  readonly says: string
}

export interface Walk {
  readonly tape: Tape
  readonly steps: readonly WalkStep[]
  /** Number of steps of the pass forwards. */
  readonly forward: number
}

/** Both passes over an expression, one operation a step; inputs and constants are there from the first one on. */
export function walk(expression: Expression, inputs: ReadonlyMap<string, number>): Walk {
  const tape = record(expression, inputs)
  const forward = forwardSteps(tape)
  const last = forward.at(-1)?.values ?? tape.values
  const names = namesOf(tape.nodes)
  const backward = goBack(tape).map((step) => backwardStep(step, last, names))
  return { tape, steps: [...forward, ...backward], forward: forward.length }
}

/** Vertices as sentences call them: constants by their number. */
export function namesOf(nodes: readonly ExpressionNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map((node) => [node.id, node.kind === 'constant' ? asNumeral(node.value) : node.id]))
}

function forwardSteps({ nodes, values }: Tape): WalkStep[] {
  const known = new Map<string, number>()
  const given = nodes.filter(({ kind }) => kind !== 'operation')
  for (const { id } of given) known.set(id, values.get(id) ?? Number.NaN)
  const variables = given.filter(({ kind }) => kind === 'variable').map(({ id }) => `${id} is ${told(values, id)}`)
  const none = { direction: 'forward' as const, gradients: new Map<string, number>(), shares: [] }
  const first: WalkStep = {
    ...none,
    values: new Map(known),
    at: given.map(({ id }) => id),
    says: `Forwards: the inputs arrive; ${variables.join(', ')}.`,
  }
  const rest = nodes.flatMap((node): WalkStep[] => {
    if (node.kind !== 'operation') return []
    known.set(node.id, values.get(node.id) ?? Number.NaN)
    const operands = node.inputs.map((id) => told(values, id)).join(' and ')
    const says = `Forwards: ${node.id} makes ${told(values, node.id)} of ${operands}.`
    return [{ ...none, values: new Map(known), at: [node.id], says }]
  })
  return [first, ...rest]
}

function backwardStep(
  { node, shares, gradients }: BackwardStep,
  values: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): WalkStep {
  // Nobody asks how the result changes with a constant: it cannot change.
  const wanted = shares.filter(({ to }) => names.get(to) === to)
  const own = told(gradients, node)
  const handed = wanted.map(
    ({ to, partial, amount }) => `${asNumeral(partial)} × ${own} = ${asNumeral(amount)} to ${to}`,
  )
  const received = [...new Set(wanted.map(({ to }) => to))].map((to) => `${to} now has ${told(gradients, to)}`)
  const says =
    shares.length === 0
      ? `Backwards: the result, ${node}, starts with gradient 1; it changes just as fast as itself.`
      : handed.length === 0
        ? `Backwards: ${node} was made from constants alone, so nothing is handed on.`
        : `Backwards: ${node} hands on ${handed.join(' and ')}. So ${received.join(', ')}.`
  return { direction: 'backward', values, gradients, at: [node], shares: wanted, says }
}

function told(numbers: ReadonlyMap<string, number>, id: string): string {
  return asNumeral(numbers.get(id) ?? Number.NaN)
}

/** The graph with its numbers in words, for those who do not see the drawing. */
export function graphInWords({ nodes }: Tape, step: WalkStep | null): string {
  const names = namesOf(nodes)
  return nodes
    .map((node) => {
      const name = names.get(node.id) ?? node.id
      if (node.kind === 'constant') return `the constant ${name}`
      const from = node.inputs.length === 0 ? '' : ` from ${node.inputs.map((id) => names.get(id) ?? id).join(' and ')}`
      const value = step?.values.get(node.id)
      const gradient = step?.gradients.get(node.id)
      const holds = value === undefined ? 'empty' : `value ${asNumeral(value)}`
      return `${name}${from}, ${holds}${gradient === undefined ? '' : `, gradient ${asNumeral(gradient)}`}`
    })
    .join('; ')
}
