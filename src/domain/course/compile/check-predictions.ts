import type { Item } from '../../item/item.ts'
import type { Report } from './mistake.ts'

/** The question that a lab asks first, with the line that names it. */
export interface Prediction {
  readonly uid: string
  readonly line: number
}

/**
 * What a lab asks first is an ordinary question of its lesson, asked at one place only.
 * @param written uids of all questions of the lesson, also of those that could not be read
 */
export function checkPredictions(
  predictions: readonly Prediction[],
  written: ReadonlySet<string>,
  items: readonly Item[],
  report: Report,
): void {
  predictions.forEach(({ uid, line }, place) => {
    const id = uid.slice(uid.lastIndexOf('/') + 1)
    if (!written.has(uid)) {
      report(line, 'reference', `This lab asks ${id} first, which is not a question of this lesson.`)
    } else if (items.some((item) => item.uid === uid && item.reserved)) {
      report(line, 'reference', `This lab asks ${id} first, which is reserved for the final assessment.`)
    } else if (predictions.findIndex((prediction) => prediction.uid === uid) < place) {
      report(line, 'reference', `Another lab of this lesson asks ${id} already; a question is asked at one place.`)
    }
  })
}
