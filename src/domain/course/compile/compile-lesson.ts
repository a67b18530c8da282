import { bloomLevels } from '../../item/item.ts'
import type { Lesson } from '../course.ts'
import { checkPredictions, type Prediction } from './check-predictions.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readItem } from './item/read-item.ts'
import { readSections } from './markdown/read-sections.ts'
import type { MistakeLog } from './mistake.ts'
import { countWords } from './words.ts'
import { type Fields, fieldsOf } from './yaml/fields.ts'

/** Where an author wrote what a lesson holds: for the checks across lessons and for pointing at a line. */
export interface LessonTrace {
  readonly lessonId: string
  readonly file: string
  /** Claims and update notes that the front matter lists, with their lines. */
  readonly listed: ReadonlyMap<string, number>
  /** Codes that prose and panels cite, with the line of the first time. */
  readonly cited: ReadonlyMap<string, number>
  /** Misconceptions that the front matter lists, with their lines. */
  readonly misconceptions: ReadonlyMap<string, number>
  /** Lessons that must come before, with their lines. */
  readonly requires: ReadonlyMap<string, number>
  readonly itemLines: ReadonlyMap<string, number>
  readonly sectionLines: ReadonlyMap<string, number>
}

export interface LessonDraft {
  readonly lesson: Lesson
  readonly trace: LessonTrace
}

/** Compiles one lesson by itself; what concerns several lessons or the register is checked by the course. */
export function compileLesson(file: string, text: string, courseId: string, log: MistakeLog): LessonDraft | undefined {
  const report = log.inFile(file)
  const { fields, body } = splitFrontMatter(text, 'lesson', report)
  if (!fields) return undefined
  const head = readHead(fields)
  const listed = new Map([...linesOf(fields, 'claims'), ...linesOf(fields, 'updates')])
  const misconceptions = linesOf(fields, 'misconceptions')
  const requires = linesOf(fields, 'requires')
  const pretest = linesOf(fields, 'pretest')
  fields.close()

  const cited = new Map<string, number>()
  const cite = (code: string, line: number) => {
    if (!cited.has(code)) cited.set(code, line)
  }
  const predictions: Prediction[] = []
  const predict = (id: string, line: number) => {
    const uid = `${courseId}/${id}`
    predictions.push({ uid, line })
    return uid
  }
  const sources = readSections(body, { report, cite, predict, source: body })
  const lessonId = head.id ?? ''
  const items = sources.flatMap((section) =>
    section.items.flatMap((item) => readItem(item, { log, file, courseId, lessonId, section }) ?? []),
  )
  const written = new Map(sources.flatMap((section) => section.items.map((item) => [item.id, item.line] as const)))
  const writtenUids = new Set([...written.keys()].map((id) => `${courseId}/${id}`))
  checkPredictions(predictions, writtenUids, items, report)
  const predicted = new Set(predictions.map(({ uid }) => uid))
  for (const [id, line] of pretest) {
    if (!written.has(id)) report(line, 'reference', `The pretest names ${id}, which is not a question of this lesson.`)
    else if (items.some((item) => item.uid === `${courseId}/${id}` && item.reserved)) {
      report(line, 'reference', `The pretest names ${id}, which is reserved for the final assessment.`)
    }
  }
  return {
    lesson: {
      id: lessonId,
      courseId,
      title: head.title ?? '',
      minutes: head.minutes ?? 1,
      requires: [...requires.keys()],
      objectives: head.objectives,
      misconceptions: [...misconceptions.keys()],
      pretestUids: [...pretest.keys()].map((id) => `${courseId}/${id}`),
      sections: sources.map((section) => ({
        id: section.id,
        title: section.title,
        blocks: [...section.blocks],
        plainText: section.plainText,
        words: countWords(section.plainText),
        itemUids: items
          .filter((item) => item.sectionId === section.id && !item.reserved && !predicted.has(item.uid))
          .map((item) => item.uid),
      })),
      items,
    },
    trace: {
      lessonId,
      file,
      listed,
      cited,
      misconceptions,
      requires,
      itemLines: new Map(
        sources.flatMap((section) => section.items.map((item) => [`${courseId}/${item.id}`, item.line] as const)),
      ),
      sectionLines: new Map(sources.map((section) => [section.id, section.line] as const)),
    },
  }
}

function readHead(fields: Fields) {
  const objectives = (fields.required('objectives')?.list() ?? []).flatMap((value) => {
    const entry = fieldsOf(value)
    const [bloom, ...others] = entry?.names ?? []
    const text = bloom && entry?.text(bloom)
    if (entry && (others.length > 0 || !bloomLevels.some((level) => level === bloom))) {
      value.complain(`an objective looks like "understand: explain ..."; levels are: ${bloomLevels.join(', ')}`)
    }
    return bloom && text ? [{ bloom, text }] : []
  })
  return { id: fields.text('id'), title: fields.text('title'), minutes: fields.count('minutes'), objectives }
}

function linesOf(fields: Fields, name: string): Map<string, number> {
  return new Map(
    fields.list(name).flatMap((value) => {
      const text = value.text()
      return text === undefined ? [] : [[text, value.line] as const]
    }),
  )
}
