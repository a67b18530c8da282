import type { Report } from '../mistake.ts'

/** What reading prose needs from the lesson around it. */
export interface ProseReader {
  readonly report: Report
  readonly cite: (code: string, line: number) => void
  /** Notes that a lab asks a question of this lesson before it is seen; gives the question's uid. */
  readonly predict: (id: string, line: number) => string
  /** The whole file, to look up how a code block was written. */
  readonly source: string
}
