import type { InputOf } from '#contract/contract.ts'

/** An answer that is about to be given, with all that is needed to give it again. */
export interface Try {
  readonly input: InputOf<'study.answer'>
}

/** What the parent tells a warm child. */
export interface KillOrders {
  readonly home: string
  readonly coursesFolder: string
  readonly itemCount: number
  readonly seed: string
  /** Milliseconds by which the child's clock is ahead of the machine's. */
  readonly aheadMs: number
  /** The answer that the last child gave without hearing of it. */
  readonly retry: Try | null
  /** So many steps, then a clean close; null for going on until the end comes from outside. */
  readonly closeAfter: number | null
}

/** What the child says, one line of JSON each. */
export type KillReport =
  | { readonly is: 'warm' }
  /** The collection is open; entries in the log at that moment. */
  | { readonly is: 'open'; readonly entries: number }
  | { readonly is: 'trying'; readonly attempt: Try }
  | {
      readonly is: 'answered'
      readonly answerId: string
      readonly uid: string
      readonly attempt: number
      readonly alreadyStored: boolean
    }
  /** Another command came back and had appended one entry. */
  | { readonly is: 'written'; readonly name: string }
  | { readonly is: 'closing' }
  | { readonly is: 'closed' }
