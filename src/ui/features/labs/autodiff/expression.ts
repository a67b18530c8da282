/**
 * Arithmetic as a graph: one vertex for each variable however often it is used, one for each constant and operation as
 * it is written. Vertices stand in the order in which they can be worked out.
 */
export const operations = ['add', 'subtract', 'multiply', 'divide', 'negate', 'relu', 'tanh', 'exp'] as const
export type Operation = (typeof operations)[number]

export type ExpressionNode =
  | { readonly kind: 'variable'; readonly id: string; readonly inputs: readonly [] }
  | { readonly kind: 'constant'; readonly id: string; readonly value: number; readonly inputs: readonly [] }
  | {
      readonly kind: 'operation'
      readonly id: string
      readonly operation: Operation
      /** Vertices it takes its values from, in the order of its operands. */
      readonly inputs: readonly string[]
    }

export interface Expression {
  /** The last one is the result. */
  readonly nodes: readonly ExpressionNode[]
  /** Names in the order in which they first occur. */
  readonly variables: readonly string[]
}

/** Puts an expression together from below; every call gives the id of a vertex. */
export class ExpressionBuilder {
  readonly #nodes: ExpressionNode[] = []
  readonly #variables: string[] = []

  variable(name: string): string {
    if (!this.#variables.includes(name)) {
      this.#variables.push(name)
      this.#nodes.push({ kind: 'variable', id: name, inputs: [] })
    }
    return name
  }

  constant(value: number): string {
    const id = this.#fresh('constant')
    this.#nodes.push({ kind: 'constant', id, value, inputs: [] })
    return id
  }

  operation(operation: Operation, ...inputs: readonly string[]): string {
    const id = this.#fresh(operation)
    this.#nodes.push({ kind: 'operation', id, operation, inputs })
    return id
  }

  finish(): Expression {
    return { nodes: this.#nodes, variables: this.#variables }
  }

  /** The first of its kind is called by its name alone, the others are numbered. */
  #fresh(name: string): string {
    const before = this.#nodes.filter((node) =>
      node.kind === 'operation' ? node.operation === name : node.kind === 'constant' && name === 'constant',
    ).length
    return before === 0 ? name : `${name} ${before + 1}`
  }
}
