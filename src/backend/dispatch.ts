import { z } from 'zod'
import type { AppContext, Outcome } from '#application/context.ts'
import { Failed, toFailure } from '#application/failed.ts'
import { findProcedure, type ProcedureName } from '#contract/contract.ts'
import type { Reply } from '#contract/reply.ts'
import { handlers, type OwnProcedure } from './handlers.ts'

/** A call that fits the contract, ready to be carried out. */
export interface CheckedCall {
  readonly name: ProcedureName
  readonly kind: 'query' | 'command'
  readonly input: unknown
}

/** @throws Failed when the procedure is unknown or the input does not fit it */
export function checkCall(name: string, input: unknown): CheckedCall {
  const procedure = findProcedure(name)
  if (!procedure) throw new Failed('unknown-procedure', `Lectern has no procedure named ${name.slice(0, 80)}.`)
  const parsed = procedure.input.safeParse(input)
  if (!parsed.success) {
    throw new Failed('bad-request', `The input of ${name} does not fit.`, z.prettifyError(parsed.error))
  }
  return { name: name as ProcedureName, kind: procedure.kind, input: parsed.data }
}

/** Calls the use case behind a name. */
export function carryOut(context: AppContext, call: CheckedCall): Outcome<unknown> {
  // The table is typed line by line; which line a run-time name picks cannot be known to the compiler.
  const handler = handlers[call.name as Exclude<ProcedureName, OwnProcedure>] as (
    context: AppContext,
    input: unknown,
  ) => unknown
  const result = handler(context, call.input)
  return call.kind === 'command' ? (result as Outcome<unknown>) : { value: result, changed: [] }
}

export async function asReply(work: () => Outcome<unknown> | Promise<Outcome<unknown>>): Promise<Reply<unknown>> {
  try {
    const { value, changed } = await work()
    return { ok: true, value, changed: [...changed] }
  } catch (error) {
    return { ok: false, failure: toFailure(error) }
  }
}
