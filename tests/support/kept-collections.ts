import { fileURLToPath } from 'node:url'

/** One collection file of every version before the present one, each with what it held. */
export const keptCollections = fileURLToPath(new URL('../fixtures/collections/', import.meta.url))

export interface KeptFacts {
  readonly answers: number
  readonly stateHash: string
}
