import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import type { Reply } from '#contract/reply.ts'

/** One way to carry calls to a core, with a collection of its own behind it. */
export interface Transport {
  /**
   * @param name any text: a transport has to carry wrong names too
   * @param window which of its windows calls; those with one window only ever use the first
   */
  send(name: string, input: unknown, window?: number): Promise<Reply<unknown>>
  readonly windows: 1 | 2
  close(): Promise<void>
}

/** Calls by the contract; fails the test when the reply is a failure. */
export async function ask<N extends ProcedureName>(
  transport: Transport,
  name: N,
  input: InputOf<N>,
  window = 0,
): Promise<OutputOf<N>> {
  const reply = await transport.send(name, input, window)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.kind}: ${reply.failure.message}\n${reply.failure.details}`)
  return reply.value as OutputOf<N>
}
