import type { Inline } from '../../prose.ts'
import { plainTextOf } from './inline.ts'

/** Collects the plain text of a section: one line per paragraph, list entry or quoted paragraph. */
export class PlainText {
  readonly #lines: string[] = []
  #length = 0

  get text(): string {
    return this.#lines.join('\n')
  }

  /** @returns the offset of the first character, in UTF-16 code units */
  add(content: readonly Inline[]): number {
    const start = this.#lines.length === 0 ? 0 : this.#length + 1
    const line = plainTextOf(content)
    this.#lines.push(line)
    this.#length = start + line.length
    return start
  }
}
