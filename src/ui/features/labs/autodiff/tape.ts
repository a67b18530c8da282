import { apply, partials } from './derivatives.ts'
import type { Expression, ExpressionNode } from './expression.ts'

/** One share of a gradient on its way back along an edge. */
export interface Share {
  /** The vertex that it comes from. */
  readonly from: string
  /** The vertex that receives it. */
  readonly to: string
  /** Which operand of `from` the edge brings. */
  readonly operand: number
  /** How fast `from` changes with this operand. */
  readonly partial: number
  /** `partial` times the gradient of `from`. */
  readonly amount: number
}

/** One step of the pass backwards: a vertex hands its gradient on to what it was made from. */
export interface BackwardStep {
  readonly node: string
  readonly shares: readonly Share[]
  /** Gradients received up to and with this step. */
  readonly gradients: ReadonlyMap<string, number>
}

/** A run of an expression: the values in the order in which they came, and how to go back over them. */
export interface Tape {
  readonly nodes: readonly ExpressionNode[]
  readonly values: ReadonlyMap<string, number>
  /** The vertex whose value is the result. */
  readonly result: string
}

/**
 * The pass forwards: works out every vertex in order and keeps its value.
 * @param inputs values of the variables; one that is missing counts as not a number
 */
export function record({ nodes }: Expression, inputs: ReadonlyMap<string, number>): Tape {
  const values = new Map<string, number>()
  for (const node of nodes) values.set(node.id, workOut(node, values, inputs))
  return { nodes, values, result: nodes.at(-1)?.id ?? '' }
}

function workOut(node: ExpressionNode, values: ReadonlyMap<string, number>, inputs: ReadonlyMap<string, number>) {
  switch (node.kind) {
    case 'variable':
      return inputs.get(node.id) ?? Number.NaN
    case 'constant':
      return node.value
    case 'operation':
      return apply(
        node.operation,
        node.inputs.map((id) => values.get(id) ?? Number.NaN),
      )
  }
}

/**
 * The pass backwards (reverse accumulation): from the result, whose gradient is 1, to the inputs, one operation a step.
 * A vertex is only left once everything that was made from it has been, so that its gradient is the full sum.
 */
export function goBack({ nodes, values, result }: Tape): BackwardStep[] {
  const gradients = new Map<string, number>([[result, 1]])
  const steps: BackwardStep[] = [{ node: result, shares: [], gradients: new Map(gradients) }]
  for (const node of nodes.toReversed()) {
    if (node.kind !== 'operation') continue
    const gradient = gradients.get(node.id)
    // Parts of the program that the result does not depend on have no gradient and hand nothing on.
    if (gradient === undefined) continue
    const operands = node.inputs.map((id) => values.get(id) ?? Number.NaN)
    const slopes = partials(node.operation, operands, values.get(node.id) ?? Number.NaN)
    const shares = node.inputs.map((to, operand): Share => {
      const partial = slopes[operand] ?? Number.NaN
      return { from: node.id, to, operand, partial, amount: partial * gradient }
    })
    for (const { to, amount } of shares) gradients.set(to, (gradients.get(to) ?? 0) + amount)
    steps.push({ node: node.id, shares, gradients: new Map(gradients) })
  }
  return steps
}
