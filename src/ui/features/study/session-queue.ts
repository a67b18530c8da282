import type { Answered, Card, Session } from '#contract/study.ts'

export interface QueuedCard {
  card: Card
  /** Missed earlier in this sitting. */
  retry: boolean
}

/** What is left after a card: it comes back at the end, as its next attempt, where the answer asks for that. */
export function queueAfter(queue: readonly QueuedCard[], answered: Answered | null): QueuedCard[] {
  const [current, ...rest] = queue
  if (current === undefined) return []
  const { suspended, disputed } = current.card.progress
  if (answered === null || !answered.retry || suspended || disputed) return rest
  const again = {
    ...current.card,
    attempt: answered.nextAttempt,
    showing: current.card.showing + 1,
    progress: answered.progress,
    draft: null,
  }
  return [...rest, { card: again, retry: true }]
}

/** The queue of a session after an undo, with the item that was taken back in front. */
export function queueWithFirst(session: Session, itemUid: string): QueuedCard[] {
  const isIt = ({ card }: QueuedCard) => card.item.uid === itemUid
  return [...session.queue.filter(isIt), ...session.queue.filter((queued) => !isIt(queued))]
}

/**
 * Where the learner stands among the planned cards, for "7 of 20". Missed cards that come back do not count anew: while
 * they are asked, all planned cards have had their turn.
 */
export function positionIn(queue: readonly QueuedCard[], total: number): number {
  const open = queue.filter(({ retry }) => !retry).length
  return queue[0]?.retry === false ? total - open + 1 : total - open
}
