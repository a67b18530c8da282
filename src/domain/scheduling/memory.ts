/** What FSRS remembers of one item. Both numbers are rounded to 8 decimals. */
export interface Memory {
  /** Days until the chance of recall has fallen to 90 %; 0.001 to 36,500. */
  readonly stabilityDays: number
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
}
