import type { CourseIndex, LessonHead } from '#domain/course/course.ts'
import { type FirstAnswer, firstAnswersOf, isLessonMastered, MASTERY_LAST } from '#domain/progress/lesson-mastered.ts'
import { READ_FROM, readShare } from '#domain/progress/read-share.ts'
import { timeLeftMs } from '#domain/progress/time-left.ts'
import { readJudgedAnswers } from '#storage/projections/apply.ts'
import { readAskedSections, readPlaces, readRecentItems } from '#storage/queries/lesson-standing.ts'
import type { AppContext } from '../context.ts'
import { seenInPlacement } from '../placement/seen-in-placement.ts'
import type { Known } from './known.ts'
import { type LessonProgress, lessonsOf } from './lesson-rows.ts'

/** How far each lesson of a course was read and mastered, what it still takes and what it opens. */
export function lessonProgress(
  context: AppContext,
  course: CourseIndex,
): (lesson: LessonHead, known: Known) => LessonProgress {
  const read = context.collection.read
  const places = new Map(readPlaces(read, course.id).map((place) => [place.lesson, place]))
  const lessons = lessonsOf(course)

  function shareOf({ id, sections }: LessonHead, { seen, total }: Known): number {
    if (total > 0 && seen === total) return 1
    const place = places.get(id)
    if (seen === 0 && !place) return 0
    const asked = new Set(seen === 0 ? [] : readAskedSections(read, course.id, id))
    const left = place ? { sectionId: place.section, fraction: place.fraction } : null
    return readShare(
      sections.map((section) => ({ ...section, asked: asked.has(section.id) })),
      left,
    )
  }
  /** Reads item by item, the latest first, until what is left was last answered before the ten that count. */
  function isMastered(lessonId: string): boolean {
    const answers: FirstAnswer[] = []
    for (const item of readRecentItems(read, course.id, lessonId)) {
      if (answers.filter(({ day }) => day > item.lastDay).length >= MASTERY_LAST) break
      answers.push(...firstAnswersOf(readJudgedAnswers(read, item), item.bloom))
    }
    return isLessonMastered(answers)
  }
  return (lesson, known) => {
    const share = shareOf(lesson, known)
    const begun = places.has(lesson.id) || known.seen > seenInPlacement(context, course.id, lesson.id)
    const stage = !begun
      ? 'new'
      : known.seen > 0 && isMastered(lesson.id)
        ? 'mastered'
        : share < READ_FROM
          ? 'reading'
          : 'read'
    const open = known.total - known.seen
    return {
      opens: lessons.filter(({ requires }) => requires.includes(lesson.id)).map(({ id }) => id),
      readShare: share,
      stage,
      leftMs: timeLeftMs({
        minutes: lesson.minutes,
        questions: known.total,
        open,
        readShare: share >= READ_FROM ? 1 : share,
      }),
    }
  }
}
