/** A fenced block other than an item, as written: ```figure graph-two-ways. */
export interface WrittenPanel {
  /** The word after the kind: the name of a figure or the code of a note. */
  readonly name: string
  readonly body: string
  /** Line of the opening fence; the body starts on the next one. */
  readonly line: number
}
