import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AssessmentPlan } from '#domain/assessment/plan.ts'
import type { CourseIndex, Lesson } from '#domain/course/course.ts'
import type { Item } from '#domain/item/item.ts'
import { sampleCourseId, writeSampleCourse } from './sample-course.ts'

/** Of the sample course, kept for the two forms. */
export const keptIn = { A: ['sample/Q0', 'sample/Q20'], B: ['sample/Q1', 'sample/Q21'] } as const

export const assessmentPlan: AssessmentPlan = {
  minutes: 40,
  passPercent: 75,
  distinctionPercent: 90,
  freshDays: 14,
  retryDays: 3,
  modules: [{ moduleId: 'M1', items: 6 }],
  simpleAtMost: 6,
  demandingAtLeast: 0,
  types: ['cloze'],
  forms: Object.entries(keptIn).map(([form, uids]) => ({ form, uids: [...uids] })),
}

/** The sample course, two lessons long, with questions kept for a final assessment in two forms. */
export function writeAssessmentCourse(coursesFolder: string): void {
  writeSampleCourse(coursesFolder, 40)
  const folder = join(coursesFolder, sampleCourseId)
  const change = <T>(name: string, edit: (value: T) => T) => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as T)))
  }
  const kept = new Set<string>(Object.values(keptIn).flat())
  const keep = (items: Item[]): Item[] => items.map((item) => ({ ...item, reserved: kept.has(item.uid) }))
  change<CourseIndex>('index.json', (index) => ({ ...index, contentHash: 'with-kept', assessment: assessmentPlan }))
  change<Item[]>('items.json', keep)
  for (const id of ['L01', 'L02']) {
    change<Lesson>(join('lessons', `${id}.json`), (lesson) => ({
      ...lesson,
      pretestUids: ['sample/Q2'],
      items: keep(lesson.items),
      sections: lesson.sections.map((section) => ({
        ...section,
        itemUids: section.itemUids.filter((uid) => !kept.has(uid)),
      })),
    }))
  }
}
