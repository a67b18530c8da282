import { COURSE_FORMAT } from '../course.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { MistakeLog } from './mistake.ts'
import { fieldsOf } from './yaml/fields.ts'

export interface CourseFile {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly language: string
  readonly modules: readonly ModuleEntry[]
}

export interface ModuleEntry {
  readonly id: string
  readonly title: string
  readonly lessons: readonly { id: string; line: number }[]
}

export const courseFileName = 'course.md'

/** Reads course.md: what the course is called and in which order its lessons stand. */
export function compileCourseFile(text: string, log: MistakeLog): CourseFile | undefined {
  const report = log.inFile(courseFileName)
  const { fields } = splitFrontMatter(text, 'course', report)
  if (!fields) return undefined
  const written = fields.required('format')
  const format = written?.number()
  if (written && format !== undefined && format !== COURSE_FORMAT) {
    report(
      written.line,
      'format',
      `This course is written in format ${format}, and this version of Lectern reads format ${COURSE_FORMAT}. ` +
        'Nothing was changed. Use a version of Lectern that reads it, or write the course in the older format.',
    )
  }
  if (format !== COURSE_FORMAT) return undefined
  const id = fields.text('id')
  if (id && !/^[a-z0-9-]+$/u.test(id)) {
    fields.required('id')?.complain('the id may hold small letters, digits and hyphens only')
  }
  const title = fields.text('title')
  const subtitle = fields.text('subtitle')
  const language = fields.text('language')
  const modules = (fields.required('modules')?.list() ?? []).flatMap((value) => {
    const entry = fieldsOf(value)
    if (!entry) return []
    const head = { id: entry.text('id'), title: entry.text('title') }
    const lessons = entry.list('lessons').flatMap((lesson) => {
      const lessonId = lesson.text()
      return lessonId === undefined ? [] : [{ id: lessonId, line: lesson.line }]
    })
    entry.close()
    return head.id && head.title ? [{ id: head.id, title: head.title, lessons }] : []
  })
  fields.close()
  return id && title && subtitle && language ? { id, title, subtitle, language, modules } : undefined
}
