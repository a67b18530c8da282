/** What a mistake is about; the totals of `course:check` count by it. */
export type Rule =
  | 'format'
  | 'yaml'
  | 'field'
  | 'markdown'
  | 'citation'
  | 'reference'
  | 'passage'
  | 'item'
  | 'explanation'
  | 'register'

/** One mistake of an author. `line` counts from 1; `sentence` says what is wrong and what to write instead. */
export interface Mistake {
  readonly file: string
  readonly line: number
  readonly rule: Rule
  readonly sentence: string
}

/** Reports a mistake in one file. */
export type Report = (line: number, rule: Rule, sentence: string) => void

/** Gathers mistakes so that an author sees all of them at once, not the first. */
export class MistakeLog {
  readonly #mistakes: Mistake[] = []

  get count(): number {
    return this.#mistakes.length
  }

  inFile(file: string): Report {
    return (line, rule, sentence) => {
      this.#mistakes.push({ file, line, rule, sentence })
    }
  }

  /** By file and line; mistakes of one line stay in the order in which they were found. */
  sorted(): Mistake[] {
    return this.#mistakes.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  }
}
