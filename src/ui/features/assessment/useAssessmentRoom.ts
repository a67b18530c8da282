import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { AssessmentQuestion, AssessmentRoom } from '#contract/assessment.ts'
import type { Failure } from '#contract/failure.ts'
import { isComplete } from '#domain/grading/completeness.ts'
import { type DraftResponse, emptyResponse } from '#domain/grading/draft-response.ts'
import type { Response } from '#domain/item/response.ts'
import { call } from '#ui/bridge/call.ts'
import { failureOf } from '#ui/bridge/failure.ts'
import { createAttemptClock, LONGEST_ATTEMPT_MS } from '#ui/components/item/attempt-clock.ts'
import { beginResponse } from '#ui/components/item/begin-response.ts'

/** Typing is stored when it pauses; leaving a question stores at once. */
const PAUSE_MS = 400

export type QuestionState = 'answered' | 'begun' | 'open'

/** What is handed over of a draft: nothing where nothing was given. */
function given(question: AssessmentQuestion, draft: DraftResponse): Response | null {
  if (draft.type === 'true-false') return draft.verdict === null ? null : { ...draft, verdict: draft.verdict }
  return JSON.stringify(draft) === JSON.stringify(emptyResponse(question.item)) ? null : draft
}

/**
 * An open assessment: where one is, what is answered, and that every answer is on the disk before the next question is
 * shown.
 */
export function useAssessmentRoom(room: AssessmentRoom) {
  const questions = shallowRef<readonly AssessmentQuestion[]>(room.questions)
  const time = shallowRef({ ...room.time, heardAtMs: Date.now() })
  const firstOpen = room.questions.findIndex(({ complete }) => !complete)
  const index = ref(Math.max(0, firstOpen))
  const failure = shallowRef<Failure | null>(null)
  const saving = ref(false)
  /** What is on the card; an ordering already lies there in its first order, which is no answer yet. */
  const draft = shallowRef<DraftResponse>({ type: 'numeric', text: '' })
  const clock = createAttemptClock(() => performance.now())
  let spentMs = 0
  let unsaved = false
  let pause: ReturnType<typeof setTimeout> | undefined
  let line: Promise<boolean> = Promise.resolve(true)

  const current = computed(() => questions.value[index.value])
  const seedOf = (question: AssessmentQuestion) => `${room.seed} ${question.item.uid}`
  const states = computed(() =>
    questions.value.map(
      ({ complete, response }): QuestionState => (complete ? 'answered' : response ? 'begun' : 'open'),
    ),
  )

  function lay(): void {
    const question = current.value
    if (!question) return
    draft.value = question.response ?? beginResponse(question.item, seedOf(question))
    spentMs = question.tookMs
    unsaved = false
    clock.reset()
    clock.start()
  }
  lay()

  function change(at: number, changes: Partial<AssessmentQuestion>): void {
    questions.value = questions.value.map((question, place) => (place === at ? { ...question, ...changes } : question))
  }

  function respond(next: DraftResponse): void {
    const question = current.value
    if (!question) return
    clock.touch()
    draft.value = next
    const response = given(question, next)
    change(index.value, { response, complete: response !== null && isComplete(question.item, response) })
    unsaved = true
    clearTimeout(pause)
    const isTyped = question.item.type === 'cloze' || question.item.type === 'numeric'
    pause = setTimeout(() => void save(), isTyped ? PAUSE_MS : 0)
  }

  function clear(): void {
    const question = current.value
    if (!question) return
    respond(emptyResponse(question.item))
    draft.value = beginResponse(question.item, seedOf(question))
  }

  function flag(): void {
    const question = current.value
    if (!question) return
    change(index.value, { flagged: !question.flagged })
    unsaved = true
    void save()
  }

  /** Stores what is on the card. One call after the other, so that the latest word is the last. */
  function store(): Promise<boolean> {
    clearTimeout(pause)
    if (!unsaved) return line
    unsaved = false
    const at = index.value
    const tookMs = Math.min(spentMs + clock.read(), LONGEST_ATTEMPT_MS)
    change(at, { tookMs })
    const question = questions.value[at]
    if (!question) return line
    const input = {
      assessmentId: room.assessmentId,
      itemUid: question.item.uid,
      response: question.response,
      flagged: question.flagged,
      tookMs,
    }
    line = line.then(async () => {
      saving.value = true
      try {
        const stored = await call('assessment.respond', input)
        change(at, { late: stored.late })
        time.value = { ...stored.time, heardAtMs: Date.now() }
        failure.value = null
        return true
      } catch (thrown) {
        failure.value = failureOf(thrown)
        if (index.value === at) unsaved = true
        return false
      } finally {
        saving.value = false
      }
    })
    return line
  }

  /** Stores until nothing is left to store: what is picked while an answer is on its way follows it. */
  async function save(): Promise<boolean> {
    do {
      if (!(await store())) return false
    } while (unsaved)
    return true
  }

  /** Goes to another question, once this one is stored; of two wishes at a time the first counts. */
  async function goTo(at: number): Promise<boolean> {
    const from = index.value
    if (at < 0 || at >= questions.value.length || at === from) return false
    if (!(await save()) || index.value !== from) return false
    index.value = at
    lay()
    return true
  }

  async function studyHere(): Promise<void> {
    try {
      await call('app.takeOver', {})
      unsaved = true
      await save()
    } catch (thrown) {
      failure.value = failureOf(thrown)
    }
  }

  function leave(): void {
    if (document.visibilityState === 'hidden') void save()
  }
  document.addEventListener('visibilitychange', leave)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', leave)
    void save()
  })

  return {
    questions,
    states,
    index,
    current,
    draft,
    failure,
    saving,
    time,
    seedOf,
    respond,
    clear,
    flag,
    save,
    goTo,
    studyHere,
  }
}
export type Room = ReturnType<typeof useAssessmentRoom>
