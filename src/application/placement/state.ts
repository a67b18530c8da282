import type { CoursePage } from '#contract/library.ts'
import { readPlacements } from '#storage/queries/placements.ts'
import type { AppContext } from '../context.ts'
import { standingOf } from './placement-run.ts'

/** Whether a course has a placement to take, to go on with or to look at; null where it offers none. */
export function placementState(context: AppContext, courseId: string): CoursePage['placement'] {
  if (!context.shelf.course(courseId).placement) return null
  const placements = readPlacements(context.collection.read, courseId)
  const finishedDay = placements.find(({ result }) => result !== null)?.finishedDay ?? null
  const latest = placements[0]
  if (latest && latest.finishedDay === null) {
    return { state: 'open', asked: standingOf(context, latest).answers.length, finishedDay }
  }
  return { state: finishedDay === null ? 'none' : 'finished', asked: 0, finishedDay }
}
