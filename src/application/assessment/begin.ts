import type { AssessmentRoom } from '#contract/assessment.ts'
import type { InputOf } from '#contract/contract.ts'
import { drawAssessment } from '#domain/assessment/draw.ts'
import { nextForm } from '#domain/assessment/next-form.ts'
import type { PoolItem } from '#domain/assessment/pool-item.ts'
import { readAssessments, readPool } from '#storage/queries/assessments.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { currentMoment } from '../moment.ts'
import { transact } from '../transact.ts'
import { knownAssessment, moduleFinder, planOf } from './known-assessment.ts'
import { usedForms } from './overview.ts'
import { viewRoom } from './room.ts'

const MINUTE_MS = 60_000

/** Begins the next form. From here on it counts as used, whatever becomes of it; an open one is gone on with. */
export function begin(
  context: AppContext,
  { courseId, minutes }: InputOf<'assessment.begin'>,
): Outcome<AssessmentRoom> {
  const plan = planOf(context, courseId)
  const stored = readAssessments(context.collection.read, courseId)
  const { day } = currentMoment(context)
  const next = nextForm(plan, usedForms(stored), day)
  const open = stored.find(({ handedIn }) => handedIn === null)
  if (open) return { value: viewRoom(context, open), changed: [] }
  if (next.state !== 'ready') {
    const why =
      next.state === 'waiting'
        ? `The other form is offered ${plan.retryDays} days after the first, so nothing was begun. Read again what the result names.`
        : 'Both forms of this assessment are used, so nothing was begun. Their questions now come in your reviews.'
    throw new Failed('conflict', why)
  }
  const assessmentId = context.randomId()
  const seed = `${assessmentId} ${next.form}`
  const drawn = drawAssessment(plan, next.form, poolOf(context, courseId), day, seed)
  if (drawn.uids.length === 0) {
    throw new Failed('conflict', 'There is no question left to ask, so nothing was begun.')
  }
  transact(context, (transaction) =>
    transaction.appendEvent({
      kind: 'assessment.begun',
      body: {
        assessmentId,
        courseId,
        form: next.form,
        seed,
        items: [...drawn.uids],
        limitMs: minutes === null ? null : minutes * MINUTE_MS,
        unmet: drawn.unmet.map(({ rule, about }) => `${rule} ${about}`.trim()),
      },
    }),
  )
  return { value: viewRoom(context, knownAssessment(context, assessmentId)), changed: ['library'] }
}

function poolOf(context: AppContext, courseId: string): PoolItem[] {
  const moduleOf = moduleFinder(context, courseId)
  return readPool(context.collection.read, courseId).map(({ lesson, reserved, ...item }) => ({
    ...item,
    moduleId: moduleOf(lesson),
    reserved: reserved === 1,
  }))
}
