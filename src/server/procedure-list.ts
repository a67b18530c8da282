import { z } from 'zod'
import { findProcedure, procedureNames } from '#contract/contract.ts'

/** What `GET /rpc` says of one procedure. */
export interface ProcedureEntry {
  readonly name: string
  readonly kind: 'query' | 'command'
  readonly summary: string
  /** JSON Schema 2020-12 of the body and of `value` in the reply. */
  readonly input: unknown
  readonly output: unknown
}

/** Every procedure there is, for programs and for people with curl. */
export function procedureList(): ProcedureEntry[] {
  return procedureNames().flatMap((name) => {
    const procedure = findProcedure(name)
    if (procedure === null) return []
    const { kind, summary, input, output } = procedure
    return [{ name, kind, summary, input: z.toJSONSchema(input, { io: 'input' }), output: z.toJSONSchema(output) }]
  })
}
