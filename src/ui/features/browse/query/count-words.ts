import { counted, grouped } from '#ui/composables/wording.ts'

/** How many questions fit: `1,204 questions`, `more than 10,000 questions`. */
export function countInWords(total: number, isExact: boolean): string {
  return isExact ? counted(total, 'question') : `more than ${grouped(total)} questions`
}
