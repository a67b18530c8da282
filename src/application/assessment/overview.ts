import type { AssessmentOverview } from '#contract/assessment.ts'
import { nextForm } from '#domain/assessment/next-form.ts'
import { questionCount } from '#domain/assessment/plan.ts'
import { isRight } from '#domain/assessment/score.ts'
import { wilsonShare } from '#domain/progress/wilson.ts'
import { readAssessments, readResponses, type StoredAssessment } from '#storage/queries/assessments.ts'
import { readLessonTotals } from '#storage/queries/lesson-totals.ts'
import type { AppContext } from '../context.ts'
import { currentMoment } from '../moment.ts'
import { planOf, timeOf } from './known-assessment.ts'

export function overview(context: AppContext, { courseId }: { courseId: string }): AssessmentOverview {
  const plan = planOf(context, courseId)
  const stored = readAssessments(context.collection.read, courseId)
  const totals = readLessonTotals(context.collection.read, courseId)
  const open = stored.find(({ handedIn }) => handedIn === null)
  const { minutes, passPercent, distinctionPercent, retryDays, forms } = plan
  return {
    courseId,
    courseTitle: context.shelf.course(courseId).title,
    rules: {
      questions: questionCount(plan),
      minutes,
      passPercent,
      distinctionPercent,
      retryDays,
      forms: forms.length,
    },
    lessonsDone: totals.filter(({ items, seen }) => seen >= items).length,
    lessons: totals.length,
    next: nextForm(plan, usedForms(stored), currentMoment(context).day),
    open: open ? describeOpen(context, open) : null,
    results: stored.toReversed().flatMap(({ id, form, handedIn }) => {
      if (!handedIn) return []
      const right = handedIn.marks.filter(isRight).length
      const n = handedIn.marks.length
      const { day, grade } = handedIn
      return [{ assessmentId: id, form, day, grade, right, n, share: wilsonShare(right, n) }]
    }),
  }
}

export const usedForms = (stored: readonly StoredAssessment[]) =>
  stored.map(({ form, handedIn }) => ({ form, handedInDay: handedIn?.day ?? null }))

function describeOpen(context: AppContext, open: StoredAssessment): AssessmentOverview['open'] {
  const responses = readResponses(context.collection.read, open.id)
  return {
    assessmentId: open.id,
    form: open.form,
    answered: [...responses.values()].filter(({ response }) => response !== null).length,
    questions: open.items.length,
    time: timeOf(context, open),
  }
}
