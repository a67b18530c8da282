import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { InputOf } from '#contract/contract.ts'
import type { Failure } from '#contract/failure.ts'
import type { Answered, Card } from '#contract/study.ts'
import { isComplete } from '#domain/grading/completeness.ts'
import type { Confidence } from '#domain/grading/confidence.ts'
import type { DraftResponse } from '#domain/grading/draft-response.ts'
import type { Response } from '#domain/item/response.ts'
import { type Rating, selfTickedTypes } from '#domain/scheduling/rating.ts'
import { call } from '#ui/bridge/call.ts'
import { failureOf } from '#ui/bridge/failure.ts'
import { onUndone } from '#ui/composables/undone.ts'
import { readDraft, writeDraft } from './answer-draft.ts'
import { createAttemptClock } from './attempt-clock.ts'
import { beginResponse } from './begin-response.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { missingPart } from './missing-part.ts'
import { orderSeed } from './shown-order.ts'

/**
 * `asking`, then for self-ticked types `revealed`; `saving` while the answer is on its way to the disk; `refused` when
 * it could not be stored (the card stays as handed in, so that trying again sends the same attempt); `answered`.
 */
export type Phase = 'asking' | 'revealed' | 'saving' | 'refused' | 'answered'

/** Picking one option leaves nothing worth keeping: it is one key away. */
const keptTypes = (type: string) => !['single-choice', 'outdated-claim', 'compare'].includes(type)

export interface AnsweringOptions {
  card: () => Card
  kind: () => InputOf<'study.answer'>['kind']
  sessionId: () => string | null
  onAnswered: (answered: Answered) => void
  /** Milliseconds of a clock that never runs backwards. */
  now?: () => number
}

/**
 * The path of one question from shown to stored. Nothing here says right or wrong before `study.answer` has come back,
 * because an answer is durable before its feedback is painted.
 */
export function useAnswering(options: AnsweringOptions) {
  const card = shallowRef(options.card())
  const phase = ref<Phase>('asking')
  const response = shallowRef<DraftResponse>(beginResponse(card.value.item, ''))
  const confidence = ref<Confidence | null>(null)
  const answered = shallowRef<Answered | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** What is still missing, in words, after an attempt to hand in too early. */
  const nudge = ref<string | null>(null)
  const clock = createAttemptClock(options.now ?? (() => performance.now()))
  let keeper: DraftKeeper = createDraftKeeper(card.value.item.uid, false)
  let retry: (() => Promise<void>) | null = null

  const item = computed(() => card.value.item)
  const seed = computed(() => orderSeed(card.value.item.uid, card.value.showing))
  const isSelfTicked = computed(() => selfTickedTypes.has(item.value.type))
  const complete = computed(() => isComplete(item.value, response.value))

  function show(next: Card): void {
    keeper.flush()
    const draft = readDraft(next.draft, next.item)
    card.value = next
    response.value = draft?.response ?? beginResponse(next.item, orderSeed(next.item.uid, next.showing))
    confidence.value = draft?.confidence ?? null
    phase.value = draft?.revealed === true ? 'revealed' : 'asking'
    answered.value = null
    failure.value = null
    nudge.value = null
    retry = null
    keeper = createDraftKeeper(next.item.uid, next.draft !== null)
    clock.reset()
  }
  show(card.value)
  watch(options.card, (next, before) => {
    const isSame = next.item.uid === before.item.uid && next.attempt === before.attempt
    if (!isSame) show(next)
  })

  function keepDraft(): void {
    if (!keptTypes(item.value.type)) return
    keeper.keep(
      writeDraft({ response: response.value, revealed: phase.value === 'revealed', confidence: confidence.value }),
    )
  }

  /** The learner typed, picked or moved something. */
  function respond(next: DraftResponse): void {
    if (phase.value !== 'asking' && phase.value !== 'revealed') return
    clock.touch()
    response.value = next
    nudge.value = null
    keepDraft()
  }

  function reveal(): void {
    phase.value = 'revealed'
    nudge.value = null
    keepDraft()
    keeper.flush()
  }

  /** Runs a call of this card; a failure is shown in its place and `tryAgain` repeats the very same call. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    retry = () => attempt(work)
    failure.value = null
    try {
      await work()
      retry = null
    } catch (thrown) {
      failure.value = failureOf(thrown)
      if (answered.value === null) phase.value = 'refused'
    }
  }

  async function store(complete: Response, ownRating: Rating | null): Promise<void> {
    // Put together once: trying again must send the same attempt, or it could be stored twice.
    const input: InputOf<'study.answer'> = {
      itemUid: item.value.uid,
      attempt: card.value.attempt,
      kind: options.kind(),
      sessionId: options.sessionId(),
      response: complete,
      confidence: confidence.value,
      tookMs: clock.read(),
      ...(ownRating === null ? {} : { rating: ownRating }),
    }
    await attempt(async () => {
      phase.value = 'saving'
      const stored = await call('study.answer', input)
      keeper.forget()
      settle(stored)
    })
  }

  function settle(stored: Answered): void {
    answered.value = stored
    phase.value = 'answered'
    card.value = { ...card.value, progress: stored.progress, draft: null }
    options.onAnswered(stored)
  }

  /**
   * Hands in; the first time a self-ticked type only shows its model answer.
   * @returns false where something is still missing, which is then said in `nudge`
   */
  async function submit(sure: Confidence | null): Promise<boolean> {
    if (phase.value !== 'asking') return true
    const given = response.value
    if (!isComplete(item.value, given)) {
      nudge.value = missingPart(item.value)
      return false
    }
    confidence.value = sure
    if (isSelfTicked.value) reveal()
    else await store(given, null)
    return true
  }

  /** The learner passes on a typed answer: what is there, be it nothing, is handed in. */
  async function giveUp(): Promise<void> {
    if (phase.value !== 'asking') return
    const given = response.value
    if (isSelfTicked.value) reveal()
    else if (given.type !== 'true-false') await store(given, null)
  }

  /** Ends a self-ticked answer with the learner's own rating. */
  async function rateOwn(rating: Rating): Promise<void> {
    const given = response.value
    if (phase.value !== 'revealed' || given.type === 'true-false') return
    await store(given, rating)
  }

  /** Replaces the rating of the stored answer; `accept` counts a near miss as right. */
  async function rate(rating: Rating, accept = false): Promise<void> {
    const current = answered.value
    if (current === null || current.rating === null || (current.rating === rating && !accept)) return
    await attempt(async () => settle(await call('study.rate', { answerId: current.answerId, rating, accept })))
  }

  async function reload(): Promise<void> {
    await attempt(async () => show(await call('study.card', { itemUid: item.value.uid })))
  }

  /** Reads again where the item stands, and leaves what is on the card alone. */
  async function refresh(): Promise<void> {
    await attempt(async () => {
      const { progress } = await call('study.card', { itemUid: item.value.uid })
      card.value = { ...card.value, progress }
      const shown = answered.value
      if (shown === null) return
      const rating = shown.rating === null ? null : (progress.lastRating ?? shown.rating)
      answered.value = { ...shown, progress, rating }
    })
  }

  async function tryAgain(): Promise<void> {
    // A conflict means that this attempt is history: another window has answered it.
    if (failure.value?.kind === 'conflict' && answered.value === null) await reload()
    else await retry?.()
  }

  async function studyHere(): Promise<void> {
    const again = retry
    await attempt(async () => {
      await call('app.takeOver', {})
    })
    if (failure.value === null) await again?.()
    else retry = again
  }

  function leave(): void {
    if (document.visibilityState === 'hidden') keeper.flush()
  }
  document.addEventListener('visibilitychange', leave)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', leave)
    keeper.flush()
  })
  onScopeDispose(
    onUndone((undone) => {
      if (undone.itemUid !== item.value.uid) return
      if (undone.entry === 'answer') void reload()
      else void refresh()
    }),
  )

  return {
    card,
    item,
    seed,
    phase,
    response,
    confidence,
    answered,
    failure,
    nudge,
    complete,
    isSelfTicked,
    clock,
    respond,
    submit,
    giveUp,
    rateOwn,
    rate,
    tryAgain,
    studyHere,
  }
}
export type Answering = ReturnType<typeof useAnswering>
