import { drawAssessment, type UnmetRule } from '../../../assessment/draw.ts'
import type { AssessmentPlan } from '../../../assessment/plan.ts'
import type { PoolItem } from '../../../assessment/pool-item.ts'
import type { Item } from '../../../item/item.ts'
import { selfTickedTypes } from '../../../scheduling/rating.ts'
import type { ModuleEntry } from '../compile-course-file.ts'
import type { LessonDraft } from '../compile-lesson.ts'
import type { MistakeLog, Report } from '../mistake.ts'
import { assessmentFileName, type PlanDraft } from './read-plan.ts'

/**
 * Checks the final assessment against the lessons: every form keeps one question of each lesson, every kept question
 * stands in one form, and with a fresh pool the rules can be met.
 */
export function checkPlan(
  draft: PlanDraft | undefined,
  modules: readonly ModuleEntry[],
  lessons: readonly LessonDraft[],
  log: MistakeLog,
): void {
  if (!draft) return
  const reserved = lessons.flatMap(({ lesson, trace }) =>
    lesson.items.filter((item) => item.reserved).map((item) => ({ item, trace })),
  )
  const report = log.inFile(assessmentFileName)
  checkForms(draft, lessons, report)
  checkModules(draft, modules, report)
  const named = new Map<string, string>()
  for (const { form, uids } of draft.plan.forms) {
    for (const uid of uids) {
      const before = named.get(uid)
      if (before)
        report(draft.itemLines.get(`${form} ${uid}`) ?? 1, 'reference', `${uid} stands in form ${before} too.`)
      named.set(uid, form)
    }
  }
  for (const { item, trace } of reserved) {
    if (named.has(item.uid)) continue
    const line = trace.itemLines.get(item.uid) ?? 1
    log.inFile(trace.file)(line, 'reference', `${item.uid} is reserved, but no form of ${assessmentFileName} asks it.`)
  }
  checkThatItCanBeDrawn(draft, modules, lessons, report)
}

function checkForms({ plan, itemLines, lines, lessonOf }: PlanDraft, lessons: readonly LessonDraft[], report: Report) {
  const items = new Map(lessons.flatMap(({ lesson }) => lesson.items.map((item) => [item.uid, item] as const)))
  for (const { form, uids } of plan.forms) {
    for (const uid of uids) {
      const line = itemLines.get(`${form} ${uid}`) ?? 1
      const lessonId = lessonOf.get(`${form} ${uid}`)
      const complaint = complaintAbout(items.get(uid), lessonId)
      if (complaint) report(line, 'reference', `Form ${form} names ${uid}, ${complaint}.`)
    }
    const asked = new Set(uids.map((uid) => lessonOf.get(`${form} ${uid}`)))
    for (const { lesson } of lessons) {
      if (!asked.has(lesson.id)) {
        report(lines.get(form) ?? 1, 'reference', `Form ${form} has no question of lesson ${lesson.id}.`)
      }
    }
  }
}

function complaintAbout(item: Item | undefined, lessonId: string | undefined): string | undefined {
  if (!item) return 'which no lesson holds'
  if (item.lessonId !== lessonId) return `which stands in lesson ${item.lessonId}`
  if (!item.reserved) return 'which is not reserved'
  return selfTickedTypes.has(item.type) ? 'which only its reader can mark' : undefined
}

function checkModules({ plan, lines }: PlanDraft, modules: readonly ModuleEntry[], report: Report): void {
  for (const { moduleId } of plan.modules) {
    if (!modules.some(({ id }) => id === moduleId)) {
      report(lines.get(moduleId) ?? 1, 'reference', `The course has no module ${moduleId}.`)
    }
  }
  for (const { id } of modules) {
    if (!plan.modules.some(({ moduleId }) => moduleId === id)) {
      report(1, 'reference', `The plan says nothing of module ${id}; write how many questions it gets.`)
    }
  }
}

function checkThatItCanBeDrawn(
  { plan, lines }: PlanDraft,
  modules: readonly ModuleEntry[],
  lessons: readonly LessonDraft[],
  report: Report,
): void {
  const pool = poolOf(modules, lessons)
  for (const { form } of plan.forms) {
    for (const unmet of drawAssessment(plan, form, pool, 0, 'compiling').unmet) {
      if (unmet.rule === 'reserved') continue
      report(lines.get(form) ?? 1, 'reference', `Form ${form} cannot be drawn: ${unmetWords(unmet, plan)}.`)
    }
  }
}

function poolOf(modules: readonly ModuleEntry[], lessons: readonly LessonDraft[]): PoolItem[] {
  const moduleOf = new Map(modules.flatMap(({ id, lessons: listed }) => listed.map((lesson) => [lesson.id, id])))
  return lessons.flatMap(({ lesson }) =>
    lesson.items.map(({ uid, type, bloom, reserved }) => ({
      uid,
      moduleId: moduleOf.get(lesson.id) ?? '',
      type,
      bloom,
      reserved,
      lastSeenDay: null,
    })),
  )
}

function unmetWords({ rule, about, wanted, got }: UnmetRule, plan: AssessmentPlan): string {
  switch (rule) {
    case 'module':
      return `module ${about} needs ${wanted} questions and comes to ${got}`
    case 'simple':
      return `at most ${plan.simpleAtMost} may ask to remember or understand, and at least ${got} do`
    case 'demanding':
      return `at least ${wanted} must ask to analyze or evaluate, and at most ${got} do`
    case 'type':
      return `there is no question of type ${about} for it`
    case 'reserved':
      return `${wanted - got} of its kept questions are missing`
  }
}
