import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Failure } from '#contract/failure.ts'
import type { Answered, ItemProgress, Session, SessionSummary } from '#contract/study.ts'
import { call, onChanged } from '#ui/bridge/call.ts'
import { failureOf } from '#ui/bridge/failure.ts'
import { onUndone } from '#ui/composables/undone.ts'
import { positionIn, type QueuedCard, queueAfter, queueWithFirst } from './session-queue.ts'

/** `empty`: nothing is due, or nothing has been learned yet that could be practised. */
export type ReviewState = 'starting' | 'asking' | 'finishing' | 'finished' | 'empty'

/**
 * One sitting. The whole queue arrives with the start, so the next card is there at once; missed cards go to its end and
 * come back until they are recalled.
 */
export function useReview(kind: Session['kind']) {
  const state = ref<ReviewState>('starting')
  const session = shallowRef<Pick<Session, 'id' | 'total'> | null>(null)
  const queue = shallowRef<QueuedCard[]>([])
  const answered = shallowRef<Answered | null>(null)
  const summary = shallowRef<SessionSummary | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** Grows with every card shown, so that the same item can come again as a fresh card. */
  const turn = ref(0)
  let repeat: (() => Promise<void>) | null = null

  const current = computed(() => queue.value[0] ?? null)
  const total = computed(() => session.value?.total ?? 0)
  const sessionId = computed(() => session.value?.id ?? null)
  const position = computed(() => positionIn(queue.value, total.value))

  async function attempt(work: () => Promise<void>): Promise<void> {
    repeat = () => attempt(work)
    failure.value = null
    try {
      await work()
    } catch (thrown) {
      failure.value = failureOf(thrown)
    }
  }

  function show(next: QueuedCard[]): void {
    queue.value = next
    answered.value = null
    turn.value += 1
    state.value = 'asking'
  }

  async function start(limit: number): Promise<void> {
    await attempt(async () => {
      const begun = await call('study.start', { kind, limit })
      session.value = begun
      summary.value = null
      if (begun.queue.length > 0) show(begun.queue)
      else state.value = 'empty'
    })
  }

  async function finish(): Promise<void> {
    const sessionId = session.value?.id
    if (sessionId === undefined) return
    state.value = 'finishing'
    await attempt(async () => {
      summary.value = await call('study.finish', { sessionId })
      state.value = 'finished'
    })
  }

  /** Goes on to the next card, or ends the sitting after the last. */
  async function proceed(): Promise<void> {
    const rest = queueAfter(queue.value, answered.value)
    if (rest.length > 0) return show(rest)
    queue.value = []
    await finish()
  }

  function noteAnswer(given: Answered): void {
    answered.value = given
  }

  /** Keeps the queue's card true after a flag, a note, a dispute: it may no longer come back. */
  function noteProgress(progress: ItemProgress): void {
    const [first, ...rest] = queue.value
    if (first === undefined) return
    queue.value = [{ ...first, card: { ...first.card, progress } }, ...rest]
  }

  async function studyHere(): Promise<void> {
    const again = repeat
    await attempt(async () => {
      await call('app.takeOver', {})
    })
    if (failure.value === null) await again?.()
  }

  // The banner above the room has the question about the date; once it is answered, the room opens by itself.
  onScopeDispose(
    onChanged((changed) => {
      if (state.value === 'starting' && failure.value !== null && changed.includes('status')) void repeat?.()
    }),
  )
  onScopeDispose(
    onUndone(({ itemUid, entry }) => {
      const sessionId = session.value?.id
      // The card itself takes care of the item in front; an earlier one is fetched back to the front.
      if (sessionId === undefined || entry !== 'answer' || current.value?.card.item.uid === itemUid) return
      void attempt(async () => {
        const now = await call('study.session', { sessionId })
        if (now.queue.some(({ card }) => card.item.uid === itemUid)) show(queueWithFirst(now, itemUid))
      })
    }),
  )

  return {
    state,
    current,
    total,
    sessionId,
    position,
    turn,
    answered,
    summary,
    failure,
    start,
    proceed,
    noteAnswer,
    noteProgress,
    studyHere,
    tryAgain: async () => repeat?.(),
  }
}
