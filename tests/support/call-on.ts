import type { AppContext } from '#application/context.ts'
import { Failed } from '#application/failed.ts'
import { carryOut, checkCall } from '#backend/dispatch.ts'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import type { FailureKind } from '#contract/failure.ts'

/** Makes a call on an open collection as the backend does, checked against the contract. @throws Failed */
export function callOn<N extends ProcedureName>(context: AppContext, name: N, input: InputOf<N>): OutputOf<N> {
  return carryOut(context, checkCall(name, input)).value as OutputOf<N>
}

/** How a piece of work was refused; null when it was not. */
export function refusalOf(work: () => unknown): FailureKind | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Failed) return error.kind
    throw error
  }
}
