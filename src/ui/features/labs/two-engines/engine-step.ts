/** A vertex of a graph as an engine holds it. */
export interface EngineNode {
  readonly id: string
  /** What it does: an operation, an input, a constant, a test or a choice. */
  readonly label: string
  /** The line of the program that made it. */
  readonly line: number
  readonly inputs: readonly string[]
  readonly kind: 'input' | 'constant' | 'operation' | 'test' | 'choice'
  /** What it holds; null while it holds nothing. A test holds an answer. */
  readonly value: number | boolean | null
}

/** An engine after one step. */
export interface EngineStep {
  readonly nodes: readonly EngineNode[]
  /** Vertices that have just appeared or have just received a value. */
  readonly fresh: readonly string[]
  /** The line that is being carried out. */
  readonly line: number
  /** Lines that have turned out not to run. */
  readonly passedOver: readonly number[]
  /** What happened, in a sentence or two. */
  readonly says: string
  readonly result: number | null
  /** The engine stopped here: the line it complains in, and about which vertex, if there is one. */
  readonly failure: { readonly line: number; readonly nodeId: string | null } | null
}

/** The structure alone: equal for two graphs exactly when they have the same vertices, made alike and joined alike. */
export function structureOf(nodes: readonly EngineNode[]): string {
  const places = new Map(nodes.map(({ id }, place) => [id, place]))
  return nodes.map(({ label, inputs }) => `${label}(${inputs.map((id) => places.get(id)).join(',')})`).join(' ')
}
