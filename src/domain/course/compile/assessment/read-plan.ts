import type { AssessmentPlan } from '../../../assessment/plan.ts'
import type { MistakeLog } from '../mistake.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'

export const assessmentFileName = 'register/assessment.yaml'

/** A plan with the lines of what the checks across lessons may find fault with. */
export interface PlanDraft {
  readonly plan: AssessmentPlan
  /** Of every kept question by form and uid, as `A course/Q01-01`. */
  readonly itemLines: ReadonlyMap<string, number>
  /** Of the module of every kept question's lesson, and of forms. */
  readonly lines: ReadonlyMap<string, number>
  /** The lesson under which a form names each question. */
  readonly lessonOf: ReadonlyMap<string, string>
}

/** Reads the rules and forms of the final assessment. A course without the file has none. */
export function readPlan(text: string | undefined, courseId: string, log: MistakeLog): PlanDraft | undefined {
  if (text === undefined) return undefined
  const report = log.inFile(assessmentFileName)
  const fields = fieldsOf(readYaml(text, 1, assessmentFileName, report))
  if (!fields) return undefined
  const itemLines = new Map<string, number>()
  const lines = new Map<string, number>()
  const lessonOf = new Map<string, string>()

  const minutes = fields.count('minutes')
  const passPercent = percent(fields, 'pass-percent')
  const distinctionPercent = percent(fields, 'distinction-percent')
  const freshDays = countFromZero(fields, 'fresh-days')
  const retryDays = countFromZero(fields, 'retry-days')
  const simpleAtMost = countFromZero(fields, 'simple-at-most')
  const demandingAtLeast = countFromZero(fields, 'demanding-at-least')
  const types = fields.texts('types')
  const modules = entries(fields, 'modules').flatMap(([moduleId, value]) => {
    lines.set(moduleId, value.line)
    const items = value.number()
    if (items === undefined) return []
    if (Number.isInteger(items) && items > 0) return [{ moduleId, items }]
    value.complain(`"${moduleId}" must be a whole number above 0`)
    return []
  })
  const forms = entries(fields, 'forms').map(([form, value]) => {
    lines.set(form, value.line)
    const uids = [...(value.mapping() ?? [])].flatMap(([lessonId, item]) => {
      const id = item.text()
      if (id === undefined) return []
      const uid = `${courseId}/${id}`
      itemLines.set(`${form} ${uid}`, item.line)
      lessonOf.set(`${form} ${uid}`, lessonId)
      return [uid]
    })
    return { form, uids }
  })
  fields.close()
  if (
    minutes === undefined ||
    passPercent === undefined ||
    distinctionPercent === undefined ||
    freshDays === undefined ||
    retryDays === undefined ||
    simpleAtMost === undefined ||
    demandingAtLeast === undefined ||
    modules.length === 0 ||
    forms.length === 0
  ) {
    return undefined
  }
  const rules = { minutes, passPercent, distinctionPercent, freshDays, retryDays, simpleAtMost, demandingAtLeast }
  return { plan: { ...rules, modules, types, forms }, itemLines, lines, lessonOf }
}

function countFromZero(fields: Fields, name: string): number | undefined {
  const value = fields.required(name)
  const count = value?.number()
  if (value === undefined || count === undefined) return undefined
  return Number.isInteger(count) && count >= 0 ? count : value.complain(`"${name}" must be a whole number, 0 or more`)
}

function percent(fields: Fields, name: string): number | undefined {
  const count = fields.count(name)
  if (count !== undefined && count > 100) fields.required(name)?.complain(`"${name}" is a percentage, at most 100`)
  return count
}

const entries = (fields: Fields, name: string) => [...(fields.required(name)?.mapping() ?? [])]
