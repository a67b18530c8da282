import type { ProcedureName } from '#contract/contract.ts'
import type { Failure } from '#contract/failure.ts'
import type { Card } from '#contract/study.ts'
import { acceptClose } from '#domain/grading/accept-close.ts'
import { grade } from '#domain/grading/grade.ts'
import type { Item } from '#domain/item/item.ts'
import type { Response } from '#domain/item/response.ts'
import { type Rating, ratingFor } from '#domain/scheduling/rating.ts'
import { connect } from '#ui/bridge/call.ts'
import { sampleAnswered, sampleCard } from './sample-card.ts'

/**
 * Stands in for the core behind the bridge. Reason: the core is another process with a database and a clock; tests of
 * the card are about what the card sends and what it does with the replies, also with replies that a healthy core never
 * gives (a full disk). Verdicts and ratings come from the real rules.
 */
export function fakeCore(items: readonly Item[], own: Partial<Record<ProcedureName, (input: never) => unknown>> = {}) {
  const sent: { name: string; input: Record<string, unknown> }[] = []
  /** Failures to give instead of a reply, by procedure, first come first used. */
  const failures: { name: ProcedureName; failure: Failure }[] = []
  let held: Promise<void> | null = null

  const itemOf = (uid: unknown): Item => {
    const item = items.find((one) => one.uid === uid)
    if (item === undefined) throw new Error(`no item ${String(uid)}`)
    return item
  }
  const answers = new Map<string, { item: Item; response: Response; scored: boolean }>()

  function reply(name: string, input: Record<string, unknown>): unknown {
    const special = own[name as ProcedureName]
    if (special !== undefined) return special(input as never)
    switch (name) {
      case 'study.answer': {
        const item = itemOf(input.itemUid)
        const response = input.response as Response
        const verdict = grade(item, response)
        const scored = input.kind === 'lesson' || input.kind === 'review'
        const suggested = ratingFor(item.type, verdict, input.confidence as null)
        const own = (input.rating as Rating | undefined) ?? suggested
        const rating = scored ? own : null
        const answerId = `1:${answers.size + 1}`
        answers.set(answerId, { item, response, scored })
        const amended = scored && own !== suggested
        return sampleAnswered(item, verdict, rating, { answerId, amended, nextAttempt: Number(input.attempt) + 1 })
      }
      case 'study.rate': {
        const answer = answers.get(String(input.answerId))
        if (answer === undefined) throw new Error('rated an answer that was never given')
        const verdict = grade(answer.item, answer.response)
        const changed = input.accept === true ? acceptClose(verdict) : verdict
        return sampleAnswered(answer.item, changed, input.rating as Rating, {
          answerId: String(input.answerId),
          amended: true,
        })
      }
      case 'study.card':
        return sampleCard(itemOf(input.itemUid), { attempt: 3 })
      case 'library.citations':
        return { sources: [], claims: [], disagreements: [], updates: [] }
      default:
        return name.startsWith('items.') ? sampleCard(itemOf(input.itemUid)).progress : {}
    }
  }

  connect({
    onChanged: () => () => undefined,
    async send(name, input) {
      const given = input as Record<string, unknown>
      sent.push({ name, input: given })
      await held
      const index = failures.findIndex((one) => one.name === name)
      const [failing] = index === -1 ? [] : failures.splice(index, 1)
      if (failing !== undefined) return { ok: false, failure: failing.failure }
      return { ok: true, value: reply(name, given), changed: [] }
    },
  })

  return {
    sent,
    inputsOf: (name: ProcedureName) => sent.filter((call) => call.name === name).map((call) => call.input),
    failNext: (name: ProcedureName, failure: Failure) => failures.push({ name, failure }),
    /** Keeps every reply back until the returned function is called. */
    hold(): () => void {
      let release: () => void = () => undefined
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        held = null
        release()
      }
    },
    cardOf: (uid: string, changes: Partial<Card> = {}) => sampleCard(itemOf(uid), changes),
  }
}
