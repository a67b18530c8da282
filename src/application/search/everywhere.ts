import type { Found } from '#contract/search.ts'
import { readItemBody } from '#storage/projections/items.ts'
import { type FoundItem, searchItems } from '#storage/queries/item-search.ts'
import type { AppContext } from '../context.ts'
import { lessonsOf } from '../library/lesson-rows.ts'
import { currentMoment } from '../moment.ts'

/** Glossary entries by name, lessons and sections by title, then questions by their words: what is fewest comes first. */
export function everywhere(context: AppContext, { text, limit }: { text: string; limit: number }): Found[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  // Signs alone are in every title or none, and no words to the index: they ask for nothing.
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const fits = (title: string) => words.every((word) => title.toLowerCase().includes(word))
  const places = context.shelf.courses.flatMap((course) =>
    lessonsOf(course).flatMap((lesson): Found[] => {
      const place = { courseId: course.id, lessonId: lesson.id, itemUid: null, systemId: null }
      const sections = lesson.sections
        .filter(({ title }) => fits(title))
        .map(({ id, title }) => ({
          kind: 'section' as const,
          title,
          context: `${lesson.id} · ${lesson.title}`,
          ...place,
          sectionId: id,
        }))
      const whole = { kind: 'lesson' as const, title: lesson.title, context: course.title, ...place, sectionId: null }
      return fits(`${lesson.id} ${lesson.title}`) ? [whole, ...sections] : sections
    }),
  )
  return [...glossary(context, fits), ...places, ...questions(context, text, limit)].slice(0, limit)
}

function glossary(context: AppContext, fits: (title: string) => boolean): Found[] {
  return context.shelf.courses.flatMap((course) => {
    const { systems } = context.shelf.register(course.id)
    if (systems.length === 0) return []
    const place = { kind: 'glossary' as const, courseId: course.id, lessonId: '', sectionId: null, itemUid: null }
    const entries = systems
      .filter(({ name, also }) => [name, ...also].some(fits))
      .map(({ id, name, kind }): Found => ({ ...place, title: name, context: `Glossary · ${kind}`, systemId: id }))
    const whole: Found = { ...place, title: 'Glossary', context: course.title, systemId: null }
    return fits('Glossary') ? [whole, ...entries] : entries
  })
}

function questions(context: AppContext, text: string, limit: number): Found[] {
  const { day } = currentMoment(context)
  const terms = [{ kind: 'words' as const, text, phrase: false, not: false }]
  const search = { terms, sort: 'course' as const, descending: false, offset: 0, limit, day }
  return searchItems(context.collection.read, search).map((row) => ({
    kind: 'item',
    title: row.question,
    context: placeOf(context, row),
    courseId: row.course,
    lessonId: row.lesson,
    sectionId: null,
    itemUid: row.uid,
    systemId: null,
  }))
}

/** Where a question is asked, as "L04 · section title"; the lesson alone where the course is not on the shelf any more. */
function placeOf(context: AppContext, { key, course, lesson }: FoundItem): string {
  const { sectionId } = readItemBody(context.collection.read, key)
  const section = context.shelf.lessonHead(course, lesson)?.sections.find(({ id }) => id === sectionId)
  return section ? `${lesson} · ${section.title}` : lesson
}
