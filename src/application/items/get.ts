import type { ItemPage } from '#contract/items.ts'
import { isOverruled } from '#domain/log/answer-entry.ts'
import { readResponse } from '#domain/log/response-text.ts'
import { whyDue } from '#domain/scheduling/why-due.ts'
import { readHistory } from '#storage/projections/apply.ts'
import type { AppContext } from '../context.ts'
import { askedItem, knownItem, readCard } from '../study/card.ts'
import { responseInWords } from './response-in-words.ts'

/** One item with everything that ever happened to it, latest first. */
export function itemPage(context: AppContext, { itemUid }: { itemUid: string }): ItemPage {
  const item = knownItem(context, itemUid)
  const card = readCard(context, itemUid)
  const { body } = askedItem(context, itemUid)
  const history = readHistory(context.collection.read, item)
  // The retention in force when the day was set, not the one of today.
  const last = history.answers.findLast(({ undone, rating }) => !undone && rating !== null)
  return {
    card,
    history: history.answers.toReversed().map(({ answer, undone, amended, rating }) => ({
      answerId: `${answer.ref.device}:${answer.ref.seq}`,
      atMs: answer.atMs,
      day: answer.day,
      kind: answer.kind,
      outcome: answer.outcome,
      rating,
      confidence: answer.confidence,
      tookMs: answer.tookMs,
      response: responseInWords(body, answer.response),
      undone,
      amended: amended || isOverruled(readResponse(answer.response).type, answer),
    })),
    whyDue:
      history.schedule && last ? whyDue(history.schedule, history.lastRating, last.answer.retentionPercent) : null,
  }
}
