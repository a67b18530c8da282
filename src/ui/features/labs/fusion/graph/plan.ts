import { isElementWise, type Node } from './node.ts'
import type { Piece, Trace } from './trace.ts'

/** One kernel launch: what it computes, which values it reads from memory and which it writes there. */
export interface Launch {
  readonly kind: 'launch'
  /** From 1; which of the captured graphs it belongs to. */
  readonly graph: number
  readonly nodes: readonly Node[]
  readonly reads: readonly number[]
  readonly writes: readonly number[]
}

export type PlanStep = Launch | { readonly kind: 'print'; readonly value: number }

/** What is done one after another, and the number of the value that is the result. */
export interface Plan {
  readonly steps: readonly PlanStep[]
  readonly result: number
}

/** Every operation by itself, as code does that runs eagerly. */
export function planOneByOne(trace: Trace): Plan {
  return planFrom(trace, (nodes) => nodes.map((node) => [node]))
}

/** Runs of element-wise operations merged, within each captured graph and never across a break. */
export function planFused(trace: Trace): Plan {
  return planFrom(trace, mergeElementWise)
}

/**
 * A merged launch visits number after number, so everything in it must be there when number i is visited. A mean is
 * known only after the last number and a matrix product needs whole rows: each ends a run and stands alone. Nodes are
 * in the order of the program, so whatever a run needs from outside has been computed before it begins.
 */
function mergeElementWise(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = []
  let run: Node[] | null = null
  for (const node of nodes) {
    if (!isElementWise(node)) {
      groups.push([node])
      run = null
    } else if (run === null) {
      run = [node]
      groups.push(run)
    } else run.push(node)
  }
  return groups
}

function planFrom({ pieces, result }: Trace, group: (nodes: readonly Node[]) => Node[][]): Plan {
  const drafts = draftSteps(pieces, group)
  const steps = drafts.map((step, index): PlanStep => {
    if (step.kind === 'print') return step
    const own = new Set(step.nodes.map(({ value }) => value))
    const reads = [...new Set(step.nodes.flatMap(({ inputs }) => inputs))].filter((value) => !own.has(value))
    const later = neededIn(drafts.slice(index + 1), result)
    // What nobody outside asks for never leaves the launch: this is what fusing saves.
    return { ...step, reads, writes: [...own].filter((value) => later.has(value)) }
  })
  return { steps, result }
}

type Draft = { kind: 'launch'; graph: number; nodes: Node[] } | { kind: 'print'; value: number }

function draftSteps(pieces: readonly Piece[], group: (nodes: readonly Node[]) => Node[][]): Draft[] {
  let graph = 0
  return pieces.flatMap((piece): Draft[] => {
    if (piece.kind === 'print') return [{ kind: 'print', value: piece.value }]
    graph += 1
    return group(piece.nodes).map((nodes) => ({ kind: 'launch', graph, nodes }))
  })
}

function neededIn(steps: readonly Draft[], result: number): Set<number> {
  const needed = new Set([result])
  for (const step of steps) {
    if (step.kind === 'print') needed.add(step.value)
    else for (const input of step.nodes.flatMap(({ inputs }) => inputs)) needed.add(input)
  }
  return needed
}
