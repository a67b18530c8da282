import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AssessmentPlan } from '#domain/assessment/plan.ts'
import { COURSE_FORMAT, type CourseIndex, type Lesson } from '#domain/course/course.ts'
import type { Register } from '#domain/course/register.ts'
import { ITEM_FORMAT, type Item } from '#domain/item/item.ts'
import type { PlacementTable } from '#domain/placement/placement-table.ts'

export const sampleCourseId = 'sample'

/** Three questions from the pool, as often as a test likes: nothing in the sample course is kept for it. */
const sampleAssessment: AssessmentPlan = {
  minutes: 40,
  passPercent: 75,
  distinctionPercent: 90,
  freshDays: 14,
  retryDays: 0,
  modules: [{ moduleId: 'M1', items: 3 }],
  simpleAtMost: 3,
  demandingAtLeast: 0,
  types: [],
  forms: Array.from({ length: 20 }, (_, index) => ({ form: `F${index}`, uids: [`${sampleCourseId}/kept-${index}`] })),
}

/** Two lessons to a module, and the first three questions of each: small, of the shape of a course. */
function samplePlacement(items: readonly Item[]): PlacementTable {
  const lessons = [...new Set(items.map(({ lessonId }) => lessonId))].flatMap((id) => {
    const [first, second, third] = items.filter(({ lessonId }) => lessonId === id).map(({ uid }) => uid)
    return first && second && third ? [{ id, itemUids: [first, second, third] as [string, string, string] }] : []
  })
  return {
    experience: [{ id: 'tests', question: 'Have you written a test?' }],
    modules: Array.from({ length: Math.ceil(Math.min(lessons.length, 12) / 2) }, (_, index) => ({
      id: `M${index + 1}`,
      advanced: false,
      lessons: lessons.slice(0, 12).slice(index * 2, index * 2 + 2),
    })),
    wordings: items[0] ? { [items[0].uid]: 'Asked in other words: which option holds the key?' } : {},
  }
}

const plainStem = (index: number) => `Question ${index}: which option holds the key?`

/**
 * A compiled course of any size, with single-choice and cloze items whose key is known: option `a`, text
 * `keyword <n>`.
 */
export function writeSampleCourse(
  coursesFolder: string,
  itemCount: number,
  itemsPerLesson = 20,
  stemOf: (index: number) => string = plainStem,
): Item[] {
  const items = Array.from({ length: itemCount }, (_, index) => sampleItem(index, itemsPerLesson, stemOf(index)))
  const lessonIds = [...new Set(items.map(({ lessonId }) => lessonId))]
  const folder = join(coursesFolder, sampleCourseId)
  mkdirSync(join(folder, 'lessons'), { recursive: true })
  const lessons = lessonIds.map((id) => sampleLesson(id, items))
  const index: CourseIndex = {
    format: COURSE_FORMAT,
    id: sampleCourseId,
    title: 'Sample course',
    subtitle: 'Made for tests.',
    language: 'en',
    contentHash: `sample-${itemCount}-${itemsPerLesson}`,
    assessment: sampleAssessment,
    placement: samplePlacement(items),
    modules: [
      {
        id: 'M1',
        title: 'Only module',
        lessons: lessons.map(({ courseId: _courseId, items: _items, sections, ...head }) => ({
          ...head,
          sections: sections.map(({ id, title, words }) => ({ id, title, words })),
        })),
      },
    ],
  }
  const register: Register = {
    sources: [],
    claims: [],
    disagreements: [],
    updates: [],
    misconceptions: [],
    systems: [],
    evidence: [],
  }
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value))
  write('index.json', index)
  write('register.json', register)
  write('items.json', items)
  for (const lesson of lessons) write(join('lessons', `${lesson.id}.json`), lesson)
  return items
}

function sampleItem(index: number, itemsPerLesson: number, stem: string): Item {
  const lessonId = `L${String(Math.floor(index / itemsPerLesson) + 1).padStart(2, '0')}`
  const base = {
    format: ITEM_FORMAT,
    uid: `${sampleCourseId}/Q${index}`,
    version: 1,
    lessonId,
    sectionId: 'only',
    stem,
    explanation: `The key of question ${index} is its first option.`,
    cites: ['S0-001'],
    passage: { lessonId, sectionId: 'only', quote: 'plain text', prefix: 'Some ', suffix: '.', start: 5, end: 15 },
    bloom: 'remember' as const,
    reserved: false,
  } satisfies Partial<Item>
  if (index % 5 === 4) {
    return {
      ...base,
      type: 'cloze',
      text: 'The word is {{gap}}.',
      blanks: [{ id: 'gap', answer: `keyword ${index}`, accepted: [], denied: [] }],
    }
  }
  return {
    ...base,
    type: 'single-choice',
    options: ['a', 'b', 'c'].map((id) => ({
      id,
      text: `Option ${id}`,
      correct: id === 'a',
      why: '',
      misconception: null,
    })),
  }
}

function sampleLesson(id: string, items: readonly Item[]): Lesson {
  const mine = items.filter(({ lessonId }) => lessonId === id)
  const itemUids = mine.map(({ uid }) => uid)
  return {
    id,
    courseId: sampleCourseId,
    title: `Lesson ${id}`,
    minutes: 5,
    requires: [],
    objectives: [],
    misconceptions: [],
    pretestUids: itemUids.slice(0, 1),
    sections: [
      {
        id: 'only',
        title: 'Only section',
        words: 3,
        plainText: 'Some plain text.',
        itemUids,
        blocks: [{ kind: 'paragraph', start: 0, content: [{ kind: 'text', text: 'Some plain text.' }] }],
      },
    ],
    items: mine,
  }
}
