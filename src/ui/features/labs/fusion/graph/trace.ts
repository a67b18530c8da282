import { type Backend, runProgram } from '../program/run-program.ts'
import type { StepKind } from '../program/steps.ts'
import { type Node, nodeOf, type Operation } from './node.ts'

/** What a trace is made of: a graph that was captured, or a moment at which ordinary code needs a number. */
export type Piece =
  | { readonly kind: 'graph'; readonly nodes: readonly Node[] }
  | { readonly kind: 'print'; readonly value: number }

export interface Trace {
  readonly pieces: readonly Piece[]
  /** The number of the value the program ends with. */
  readonly result: number
}

/**
 * Runs the program without a single number, handing it a backend that only writes down what it is asked for. Where the
 * program wants to know a number there is none to be had: the graph ends there and another begins after it. What is
 * printed changes no array, so that the trace can go on either way.
 */
export function trace(steps: readonly StepKind[]): Trace {
  const pieces: Piece[] = []
  let open: Node[] = []
  let values = 1
  const close = () => {
    if (open.length > 0) pieces.push({ kind: 'graph', nodes: open })
    open = []
  }
  const recorder: Backend = {
    apply(operation: Operation, inputs: readonly number[], constant?: number) {
      const node = nodeOf(values++, operation, inputs, constant)
      open.push(node)
      return node.value
    },
    printIfPositive(value) {
      close()
      pieces.push({ kind: 'print', value })
    },
  }
  const result = runProgram(steps, recorder)
  close()
  return { pieces, result }
}

export function graphsOf({ pieces }: Trace): (readonly Node[])[] {
  return pieces.flatMap((piece) => (piece.kind === 'graph' ? [piece.nodes] : []))
}
