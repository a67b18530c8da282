import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COURSE_FORMAT, type CourseIndex, type Lesson, type LessonHead } from '#domain/course/course.ts'
import type { Register } from '#domain/course/register.ts'
import { Failed } from '../failed.ts'

/** A course on the shelf that does not open, with the sentence to say so. */
export interface UnreadableCourse {
  readonly courseId: string
  readonly title: string
  readonly problem: string
}

const cannotBeRead =
  'The files of this course cannot be read. Your answers to it are safe; install Lectern again to bring it back.'

/**
 * The compiled courses that came with the app, read from disk when first asked for. They were checked when they
 * were compiled, so they are not validated again at run time, except for the format number.
 */
export class CourseShelf {
  readonly #folder: string
  readonly #indexes: readonly CourseIndex[]
  readonly #unreadable: readonly UnreadableCourse[]
  readonly #registers = new Map<string, Register>()
  readonly #lessons = new Map<string, Lesson>()
  /** Heads of lessons by course and lesson: every card asks for one. */
  readonly #heads = new Map<string, ReadonlyMap<string, LessonHead>>()

  constructor(folder: string) {
    this.#folder = folder
    const read = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => readIndex(join(folder, entry.name, 'index.json'), entry.name))
    this.#indexes = read.filter((course) => 'modules' in course)
    this.#unreadable = read.filter((course) => 'problem' in course)
  }

  get courses(): readonly CourseIndex[] {
    return this.#indexes
  }

  /** Courses that are there but cannot be read; the others are not held up by them. */
  get unreadable(): readonly UnreadableCourse[] {
    return this.#unreadable
  }

  course(courseId: string): CourseIndex {
    const found = this.#indexes.find(({ id }) => id === courseId)
    if (!found) throw new Failed('not-found', `There is no course named ${courseId}.`)
    return found
  }

  /** Undefined for a lesson, or a whole course, that is not on the shelf (any more). */
  lessonHead(courseId: string, lessonId: string): LessonHead | undefined {
    let heads = this.#heads.get(courseId)
    if (!heads) {
      const lessons = this.#indexes.find(({ id }) => id === courseId)?.modules.flatMap((module) => module.lessons) ?? []
      heads = new Map(lessons.map((head) => [head.id, head]))
      this.#heads.set(courseId, heads)
    }
    return heads.get(lessonId)
  }

  register(courseId: string): Register {
    return this.#load(this.#registers, courseId, 'register.json')
  }

  lesson(courseId: string, lessonId: string): Lesson {
    this.course(courseId)
    if (!this.lessonHead(courseId, lessonId)) throw new Failed('not-found', `The course has no lesson ${lessonId}.`)
    return this.#load(this.#lessons, courseId, join('lessons', `${lessonId}.json`))
  }

  /** The items of a course as stored text, ready to be kept as one blob. @throws Error when they cannot be read */
  itemsText(courseId: string): string {
    return readFileSync(join(this.#folder, this.course(courseId).id, 'items.json'), 'utf8')
  }

  #load<T>(cache: Map<string, T>, courseId: string, name: string): T {
    const path = join(this.#folder, this.course(courseId).id, name)
    const known = cache.get(path)
    if (known) return known
    const value = readJson<T>(path)
    cache.set(path, value)
    return value
  }
}

/** @throws Failed: these files came with the app, so there is nothing that a caller could have asked better */
function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (error) {
    throw new Failed('internal', cannotBeRead, String(error))
  }
}

function readIndex(path: string, folderName: string): CourseIndex | UnreadableCourse {
  try {
    const index = JSON.parse(readFileSync(path, 'utf8')) as CourseIndex
    if (index.format === COURSE_FORMAT && Array.isArray(index.modules)) return index
    if (index.format === COURSE_FORMAT) return unreadable(folderName)
    return {
      courseId: folderName,
      title: index.title ?? folderName,
      problem: `This course is written in format ${index.format}, and this Lectern reads format ${COURSE_FORMAT}. Your answers to it are safe; install a newer Lectern to open it.`,
    }
  } catch {
    return unreadable(folderName)
  }
}

const unreadable = (courseId: string): UnreadableCourse => ({ courseId, title: courseId, problem: cannotBeRead })
