import type { PlacementResultView, PlacementView } from '#contract/placement.ts'
import type { Item } from '#domain/item/item.ts'
import { MOST_QUESTIONS } from '#domain/placement/advice.ts'
import { moduleWords, reasonWords } from '#domain/placement/advice-words.ts'
import { nextQuestion } from '#domain/placement/next-question.ts'
import type { PlacementTable } from '#domain/placement/placement-table.ts'
import { type KeptPlacement, readAdvice } from '#storage/queries/placements.ts'
import type { AppContext } from '../context.ts'
import { askedItem, readCard } from '../study/card.ts'
import { finishedPlacement, openPlacement, standingOf } from './placement-run.ts'

/** Where a placement stands: what it asks next, and what the last finished one decided. */
export function placementView(context: AppContext, { courseId }: { courseId: string }): PlacementView {
  const course = context.shelf.course(courseId)
  const table = course.placement
  const open = table ? openPlacement(context, courseId) : null
  const finished = finishedPlacement(context, courseId)
  return {
    courseId,
    courseTitle: course.title,
    offer: table ? { experience: table.experience, atMost: MOST_QUESTIONS } : null,
    open: open && table ? viewOpen(context, open, table) : null,
    result: finished && viewResult(context, finished),
  }
}

function viewOpen(context: AppContext, placement: KeptPlacement, table: PlacementTable): PlacementView['open'] {
  const standing = standingOf(context, placement)
  const next = nextQuestion(standing)
  const card = next && readCard(context, next.uid)
  return {
    placementId: placement.id,
    startedDay: placement.day,
    asked: standing.answers.length,
    card: card && { ...card, item: worded(askedItem(context, card.item.uid).body, table) },
  }
}

/** An item in the words for those who have not read the documents. */
export function worded(item: Item, { wordings }: PlacementTable): Item {
  return { ...item, stem: wordings[item.uid] ?? item.stem }
}

function viewResult(
  context: AppContext,
  { id, course, finishedDay, result }: KeptPlacement,
): PlacementResultView | null {
  if (result === null) return null
  const index = context.shelf.course(course)
  const advice = new Map(readAdvice(context.collection.read, course).map((row) => [row.lesson, row]))
  const titleOf = (lessonId: string) => context.shelf.lessonHead(course, lessonId)?.title ?? lessonId
  const misconceptions = new Map(context.shelf.register(course).misconceptions.map((entry) => [entry.code, entry]))
  return {
    placementId: id,
    day: finishedDay ?? 0,
    asked: result.asked,
    right: result.right,
    modules: result.modules.map((module) => ({
      ...module,
      title: index.modules.find((one) => one.id === module.moduleId)?.title ?? module.moduleId,
      because: moduleWords(module),
      lessons: result.lessons
        .filter(({ moduleId }) => moduleId === module.moduleId)
        .map(({ lessonId, advice: decided, reason, asked, right }) => ({
          lessonId,
          title: titleOf(lessonId),
          advice: advice.get(lessonId)?.chosen ?? decided,
          decided,
          because: reasonWords({ reason, asked }),
          asked,
          right,
        })),
    })),
    misconceptions: result.misconceptions.flatMap(({ code, hits }) => {
      const known = misconceptions.get(code)
      if (!known) return []
      const { lessonId, sectionId } = known.taught
      return [{ code, hits, belief: known.belief, lessonId, lessonTitle: titleOf(lessonId), sectionId }]
    }),
  }
}
