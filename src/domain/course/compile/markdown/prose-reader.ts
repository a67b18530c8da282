import type { Report } from '../mistake.ts'

/** What reading prose needs from the lesson around it. */
export interface ProseReader {
  readonly report: Report
  readonly cite: (code: string, line: number) => void
  /** The whole file, to look up how a code block was written. */
  readonly source: string
}
