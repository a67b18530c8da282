import type { LessonPage } from '#contract/library.ts'
import type { Answered, Card, Session } from '#contract/study.ts'
import type { Item } from '#domain/item/item.ts'
import { keyResponse } from './key-response.ts'
import type { RunningApp } from './running-app.ts'

const DAY_MS = 86_400_000
const course = 'pytorch-tensorflow'

/**
 * A learner's first weeks, lived through the app's own calls: a lesson every third day, reviews on most days,
 * some answers wrong. What pages show of it is real.
 *
 * @param firstDay ISO instant of the first sitting
 * @returns the instant of the last day, on which something is due
 */
export async function liveThrough(app: RunningApp, firstDay: string, days: number): Promise<string> {
  const lessons = ['L01', 'L02', 'L03', 'L04']
  let now = firstDay
  for (let day = 0; day < days; day += 1) {
    now = new Date(Date.parse(firstDay) + day * DAY_MS).toISOString()
    await app.start(now)
    const lessonId = day % 3 === 0 ? lessons[day / 3] : undefined
    if (lessonId !== undefined) await readLesson(app, lessonId)
    if (day % 4 !== 3) await review(app, day)
    await app.stop()
  }
  return new Date(Date.parse(now) + DAY_MS).toISOString()
}

async function readLesson(app: RunningApp, lessonId: string): Promise<void> {
  const { cards } = await app.call<LessonPage>('library.lesson', { courseId: course, lessonId })
  for (const [index, card] of cards.entries()) await answer(app, card, 'lesson', null, index)
}

async function review(app: RunningApp, day: number): Promise<void> {
  const session = await app.call<Session>('study.start', { kind: 'review', limit: 40 })
  for (const [index, { card }] of session.queue.entries()) await answer(app, card, 'review', session.id, index + day)
  if (session.total > 0) await app.call('study.finish', { sessionId: session.id })
}

/** Every sixth answer is wrong, and confidence follows the luck of the draw. */
function answer(app: RunningApp, card: Card, kind: string, sessionId: string | null, index: number): Promise<Answered> {
  const right = index % 6 !== 4
  return app.call<Answered>('study.answer', {
    itemUid: card.item.uid,
    attempt: card.attempt,
    kind,
    sessionId,
    response: keyResponse(card.item as Item, right),
    confidence: (['sure', 'think-so', 'sure', 'guess'] as const)[index % 4],
    tookMs: 6000 + (index % 7) * 1500,
  })
}
