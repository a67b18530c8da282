import { COURSE_FORMAT, type CourseIndex, type Lesson } from '../course.ts'
import type { Register } from '../register.ts'
import { checkPlan } from './assessment/check-plan.ts'
import { assessmentFileName, readPlan } from './assessment/read-plan.ts'
import { canonicalJson } from './canonical-json.ts'
import { checkPlaces } from './check-places.ts'
import { checkQuestions } from './check-questions.ts'
import { checkReferences } from './check-references.ts'
import { checkRequires } from './check-requires.ts'
import { type CourseFile, compileCourseFile, courseFileName } from './compile-course-file.ts'
import { compileLesson, type LessonDraft, type LessonTrace } from './compile-lesson.ts'
import { markTerms } from './mark-terms.ts'
import { type Mistake, MistakeLog } from './mistake.ts'
import { checkPlacement } from './placement/check-placement.ts'
import { placementFileName, readPlacement } from './placement/read-placement.ts'
import { compileRegister } from './register/compile-register.ts'
import type { WrittenSystem } from './register/systems.ts'

export interface CompiledCourse {
  readonly index: CourseIndex
  readonly register: Register
  readonly lessons: readonly Lesson[]
}

export interface CourseDraft extends CompiledCourse {
  /** Where things were written, one entry per lesson. */
  readonly traces: readonly LessonTrace[]
}

/**
 * What compiling gave. With mistakes, `draft` holds what could still be read (for figures about work in progress) and
 * must not be shipped; it is missing when not even course.md can be read.
 */
export interface CompileOutcome {
  readonly draft: CourseDraft | undefined
  readonly mistakes: readonly Mistake[]
}

/**
 * Compiles a course.
 * @param files text of every file by its path inside the course folder, with forward slashes
 * @param hash SHA-256 of a text in hex; passed in because this room knows no platform
 */
export function compileCourse(files: ReadonlyMap<string, string>, hash: (text: string) => string): CompileOutcome {
  const log = new MistakeLog()
  const courseText = files.get(courseFileName)
  if (courseText === undefined) {
    log.inFile(courseFileName)(1, 'format', 'A course folder needs the file course.md, which names its lessons.')
    return { draft: undefined, mistakes: log.sorted() }
  }
  const course = compileCourseFile(courseText, log)
  if (!course) return { draft: undefined, mistakes: log.sorted() }

  const { register: written, placed } = compileRegister(files, log)
  const drafts = compileLessons(files, course, log)
  for (const draft of drafts) checkQuestions(draft, log)
  checkReferences(drafts, written, log)
  checkRequires(drafts, log)
  const placement = readPlacement(files.get(placementFileName), course, log)
  checkPlacement(placement, drafts, written.sources, log)
  checkPlaces(placed, drafts, log)
  const plan = readPlan(files.get(assessmentFileName), course.id, log)
  checkPlan(plan, course.modules, drafts, log)

  const terms = written.systems.map(({ id, name, also }) => ({ id, spellings: [name, ...also] }))
  const lessons = drafts.map(({ lesson }) => ({
    ...lesson,
    sections: lesson.sections.map((section) => ({ ...section, blocks: markTerms(section.blocks, terms) })),
  }))
  const register: Register = { ...written, systems: written.systems.map((system) => countQuestions(system, lessons)) }
  const head = indexOf(course, lessons)
  const index = {
    ...head,
    ...(plan ? { assessment: plan.plan } : {}),
    ...(placement ? { placement: placement.table } : {}),
  }
  const contentHash = hash(canonicalJson({ index, register, lessons }))
  return {
    draft: { index: { ...index, contentHash }, register, lessons, traces: drafts.map((draft) => draft.trace) },
    mistakes: log.sorted(),
  }
}

/** Lessons in the order of course.md. Files and entries that do not find each other are reported. */
function compileLessons(files: ReadonlyMap<string, string>, course: CourseFile, log: MistakeLog): LessonDraft[] {
  const written = new Map<string, LessonDraft>()
  for (const file of [...files.keys()].filter((path) => /^lessons\/.*\.md$/u.test(path)).toSorted()) {
    const draft = compileLesson(file, files.get(file) ?? '', course.id, log)
    if (!draft) continue
    const { id } = draft.lesson
    const before = written.get(id)
    if (before) log.inFile(file)(1, 'reference', `The lesson ${id} is written in ${before.trace.file} already.`)
    else written.set(id, draft)
  }
  const report = log.inFile(courseFileName)
  const listed = course.modules.flatMap((module) => module.lessons)
  listed.forEach(({ id, line }, place) => {
    if (!written.has(id)) report(line, 'reference', `No readable file in lessons/ has the id ${id}; list what exists.`)
    if (listed.findIndex((lesson) => lesson.id === id) < place) {
      report(line, 'reference', `The lesson ${id} is listed twice.`)
    }
  })
  for (const [id, { trace }] of written) {
    if (!listed.some((lesson) => lesson.id === id)) {
      log.inFile(trace.file)(1, 'reference', `The lesson ${id} is not listed in course.md, so nobody can reach it.`)
    }
  }
  return [...new Set(listed.map((lesson) => lesson.id))].flatMap((id) => written.get(id) ?? [])
}

function countQuestions(system: WrittenSystem, lessons: readonly Lesson[]): Register['systems'][number] {
  const about = new Set(system.claims)
  const asked = lessons.flatMap(({ items }) => items.filter((item) => !item.reserved))
  return { ...system, questions: asked.filter((item) => item.cites.some((code) => about.has(code))).length }
}

function indexOf(course: CourseFile, lessons: readonly Lesson[]): Omit<CourseIndex, 'contentHash'> {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  return {
    format: COURSE_FORMAT,
    id: course.id,
    title: course.title,
    subtitle: course.subtitle,
    language: course.language,
    modules: course.modules.map((module) => ({
      id: module.id,
      title: module.title,
      lessons: module.lessons.flatMap(({ id }) => {
        const lesson = byId.get(id)
        return lesson ? [headOf(lesson)] : []
      }),
    })),
  }
}

function headOf({ courseId: _courseId, items: _items, sections, ...head }: Lesson) {
  return { ...head, sections: sections.map(({ id, title, words }) => ({ id, title, words })) }
}
