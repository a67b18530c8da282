import type { z } from 'zod'

/** One call the UI, the command line or a test may make. Values are plain JSON: epoch milliseconds, no Date, no Map. */
export interface Procedure<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  /** Queries change nothing and may be repeated freely; commands append to the log or touch files. */
  kind: 'query' | 'command'
  summary: string
  input: In
  output: Out
}

export function query<In extends z.ZodType, Out extends z.ZodType>(summary: string, input: In, output: Out) {
  return { kind: 'query', summary, input, output } as const satisfies Procedure<In, Out>
}

export function command<In extends z.ZodType, Out extends z.ZodType>(summary: string, input: In, output: Out) {
  return { kind: 'command', summary, input, output } as const satisfies Procedure<In, Out>
}
