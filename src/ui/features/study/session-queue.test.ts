import { describe, expect, it } from 'vitest'
import type { Session } from '#contract/study.ts'
import { emptyResponse } from '#domain/grading/draft-response.ts'
import { grade } from '#domain/grading/grade.ts'
import { sampleAnswered, sampleCard } from '#ui/components/item/testing/sample-card.ts'
import { everySample } from '#ui/components/item/testing/sample-items.ts'
import { positionIn, type QueuedCard, queueAfter, queueWithFirst } from './session-queue.ts'

const queued = (index: number, retry = false): QueuedCard => {
  const item = everySample[index]
  if (item === undefined) throw new Error('no such sample')
  return { card: sampleCard(item), retry }
}
const answer = ({ card }: QueuedCard, retry: boolean) =>
  sampleAnswered(card.item, grade(card.item, emptyResponse(card.item)), retry ? 1 : 3, { retry, nextAttempt: 2 })
const uids = (queue: readonly QueuedCard[]) => queue.map(({ card }) => card.item.uid)

describe('queue of a sitting', () => {
  const queue = [queued(0), queued(1), queued(2)]
  const [first, second, third] = queue as [QueuedCard, QueuedCard, QueuedCard]

  it('goes on to the next card', () => {
    expect(queueAfter(queue, answer(first, false))).toEqual([second, third])
    expect(queueAfter([first], answer(first, false))).toEqual([])
    expect(queueAfter([], null)).toEqual([])
  })

  it('brings a missed card back at the end, as its next attempt', () => {
    const after = queueAfter(queue, answer(first, true))
    expect(uids(after)).toEqual(uids([second, third, first]))
    expect(after.at(-1)).toMatchObject({ retry: true, card: { attempt: 2, draft: null } })
  })

  it('does not bring back what was suspended or disputed meanwhile', () => {
    for (const taken of ['suspended', 'disputed'] as const) {
      const set = { ...first, card: { ...first.card, progress: { ...first.card.progress, [taken]: true } } }
      expect(queueAfter([set, second], answer(first, true))).toEqual([second])
    }
  })

  it('passes over a card that was not answered', () => {
    expect(queueAfter(queue, null)).toEqual([second, third])
  })

  it('puts the undone card in front', () => {
    const session: Session = { id: 's', kind: 'review', total: 3, done: 0, queue }
    expect(uids(queueWithFirst(session, third.card.item.uid))).toEqual(uids([third, first, second]))
  })

  it('counts planned cards, and a card that comes back not twice', () => {
    expect(positionIn([queued(0), queued(1)], 20)).toBe(19)
    expect(positionIn([queued(1), queued(0, true)], 20)).toBe(20)
    expect(positionIn([queued(0, true)], 20)).toBe(20)
    expect(positionIn([queued(0, true), queued(1)], 20)).toBe(19)
  })
})
