import type { Answered, Card, ItemProgress } from '#contract/study.ts'
import type { Verdict } from '#domain/grading/verdict.ts'
import type { Item } from '#domain/item/item.ts'
import type { Rating } from '#domain/scheduling/rating.ts'

export const sampleProgress: ItemProgress = {
  stabilityDays: null,
  difficulty: null,
  retrievability: null,
  dueDay: null,
  intervalDays: null,
  lastDay: null,
  lastRating: null,
  reps: 0,
  lapses: 0,
  passDays: 0,
  suspended: false,
  buriedUntilDay: null,
  flagged: false,
  disputed: false,
  note: '',
}

export function sampleCard(item: Item, changes: Partial<Card> = {}): Card {
  return {
    item,
    progress: sampleProgress,
    attempt: 1,
    showing: 1,
    draft: null,
    courseTitle: 'PyTorch and TensorFlow, read critically',
    lessonTitle: 'Computation graphs',
    sectionTitle: 'Recorded while it runs',
    ...changes,
  }
}

/** What `study.answer` comes back with, three days ahead on study day 20 777. */
export function sampleAnswered(
  item: Item,
  verdict: Verdict,
  rating: Rating | null,
  changes: Partial<Answered> = {},
): Answered {
  return {
    answerId: '1:7',
    itemUid: item.uid,
    verdict,
    rating,
    amended: false,
    progress: {
      ...sampleProgress,
      stabilityDays: 3.1,
      difficulty: 5,
      retrievability: 1,
      dueDay: rating === null ? null : rating === 1 ? 20_778 : 20_780,
      intervalDays: rating === 1 ? 1 : 3,
      lastDay: 20_777,
      lastRating: rating,
      reps: 1,
    },
    whyDue: rating === null ? null : 'It is due when the chance to recall it falls to 90 %.',
    retry: rating === 1,
    nextAttempt: 2,
    alreadyStored: false,
    session: null,
    ...changes,
  }
}
