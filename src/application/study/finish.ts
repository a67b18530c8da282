import type { SessionSummary } from '#contract/study.ts'
import { readItemBody } from '#storage/projections/items.ts'
import { countDue, nextDue } from '#storage/queries/queue.ts'
import type { AppContext, Outcome } from '../context.ts'
import { currentMoment } from '../moment.ts'
import { transact } from '../transact.ts'
import { knownItem, placeNames } from './card.ts'
import { type PlannedItem, recalled } from './session-board.ts'

export function finish(context: AppContext, { sessionId }: { sessionId: string }): Outcome<SessionSummary> {
  const session = context.sessions.find(sessionId)
  if (!session.finished) {
    transact(context, (transaction) =>
      transaction.appendEvent({ kind: 'session.finished', body: { sessionId: session.id } }),
    )
  }
  context.sessions.forget()
  const answered = context.sessions.standing(session).filter(({ tries }) => tries.length > 0)
  const firstTry = answered.filter(wasFirstTry)
  const { day } = currentMoment(context)
  return {
    value: {
      sessionId: session.id,
      kind: session.kind,
      answered: answered.length,
      firstTry: firstTry.length,
      recovered: answered.filter((planned) => !wasFirstTry(planned) && wasRecalled(planned)).length,
      open: answered.filter(({ state }) => state === 'missed').length,
      tookMs: answered.flatMap(({ tries }) => tries).reduce((sum, { answer }) => sum + answer.tookMs, 0),
      weakest: weakestSections(context, answered),
      nextDue: nextDue(context.collection.read, day),
      dueLeft: countDue(context.collection.read, day),
    },
    changed: ['today'],
  }
}

function wasFirstTry({ tries }: PlannedItem): boolean {
  const first = tries[0]
  return first !== undefined && recalled(first)
}

function wasRecalled({ tries }: PlannedItem): boolean {
  const last = tries.at(-1)
  return last !== undefined && recalled(last)
}

/** The sections whose questions were missed most, at most two. */
function weakestSections(context: AppContext, answered: readonly PlannedItem[]): SessionSummary['weakest'] {
  const sections = new Map<string, SessionSummary['weakest'][number]>()
  for (const { uid } of answered.filter((planned) => !wasFirstTry(planned))) {
    const item = knownItem(context, uid)
    const { course, lesson } = item
    const { sectionId } = readItemBody(context.collection.read, item.key)
    const name = `${course}/${lesson}/${sectionId}`
    const known = sections.get(name)
    if (known) known.missed += 1
    else {
      const title = placeNames(context, item, sectionId).sectionTitle
      sections.set(name, { courseId: course, lessonId: lesson, sectionId, title, missed: 1 })
    }
  }
  return [...sections.values()].sort((left, right) => right.missed - left.missed).slice(0, 2)
}
