import type { InputOf, OutputOf } from '#contract/contract.ts'
import type { Card } from '#contract/study.ts'
import { ask, type Transport } from './transport.ts'

/** What the cases need to have done before: items nobody has touched, answers, sessions. */
export class Desk {
  readonly transport: Transport
  #untouched: Promise<{ itemUid: string; type: string }[]> | null = null

  constructor(transport: Transport) {
    this.transport = transport
  }

  /** An item that no case has used yet, so that cases do not depend on their order. */
  newItem(): Promise<string> {
    return this.#take((type) => type !== 'single-choice')
  }

  async #newCard(): Promise<Card> {
    const itemUid = await this.#take((type) => type === 'single-choice')
    return ask(this.transport, 'study.card', { itemUid })
  }

  async #take(fits: (type: string) => boolean): Promise<string> {
    this.#untouched ??= this.#list()
    const untouched = await this.#untouched
    const index = untouched.findIndex(({ type }) => fits(type))
    const [taken] = index < 0 ? [] : untouched.splice(index, 1)
    if (taken === undefined) throw new Error('the course has too few items for all cases')
    return taken.itemUid
  }

  async #list() {
    const query = { query: '', sort: 'course', descending: false, offset: 0, limit: 500 } as const
    return (await ask(this.transport, 'items.list', query)).rows
  }

  async answerInput(right = true): Promise<InputOf<'study.answer'>> {
    const { item, attempt } = await this.#newCard()
    if (item.type !== 'single-choice') throw new Error(`${item.uid} is no single choice`)
    const option = item.options.find(({ correct }) => correct === right)?.id ?? ''
    return {
      itemUid: item.uid,
      attempt,
      kind: 'lesson',
      sessionId: null,
      response: { type: 'single-choice', option },
      confidence: null,
      tookMs: 4_000,
    }
  }

  async answered(right = true): Promise<OutputOf<'study.answer'>> {
    return ask(this.transport, 'study.answer', await this.answerInput(right))
  }

  /** An open assessment of the course, begun if there is none. */
  async assessment(): Promise<OutputOf<'assessment.begin'>> {
    return ask(this.transport, 'assessment.begin', { courseId: await this.course(), minutes: 40 })
  }

  /** The id of an assessment that was handed in. */
  async assessed(): Promise<string> {
    const { results } = await ask(this.transport, 'assessment.overview', { courseId: await this.course() })
    const [latest] = results
    if (latest) return latest.assessmentId
    const { assessmentId } = await this.assessment()
    await ask(this.transport, 'assessment.handIn', { assessmentId })
    return assessmentId
  }

  /** Each of the unmarked questions of the course's placement answered in the middle. */
  async placementInput(): Promise<InputOf<'placement.start'>> {
    const courseId = await this.course()
    const { offer } = await ask(this.transport, 'placement.get', { courseId })
    return { courseId, experience: Object.fromEntries((offer?.experience ?? []).map(({ id }) => [id, 'little'])) }
  }

  /** An open placement with so many questions passed over. */
  async placement(skipped = 0): Promise<NonNullable<OutputOf<'placement.get'>['open']>> {
    let { open } = await ask(this.transport, 'placement.start', await this.placementInput())
    for (let count = 0; count < skipped; count++) {
      const input = { placementId: open?.placementId ?? '', itemUid: open?.card?.item.uid ?? '' }
      open = (await ask(this.transport, 'placement.skip', input)).open
    }
    if (!open) throw new Error('no placement is open')
    return open
  }

  /** A lesson that a finished placement has said something on. */
  async placedLesson(): Promise<{ courseId: string; lessonId: string }> {
    const { placementId } = await this.placement(1)
    const { courseId, result } = await ask(this.transport, 'placement.finish', { placementId })
    return { courseId, lessonId: result?.modules[0]?.lessons[0]?.lessonId ?? '' }
  }

  /** A session with at least one card in it. */
  async session(): Promise<OutputOf<'study.start'>> {
    await this.answered(false)
    return ask(this.transport, 'study.start', { kind: 'practice', limit: 5 })
  }

  async course(): Promise<string> {
    const [course] = await ask(this.transport, 'library.courses', {})
    if (!course) throw new Error('there is no course')
    return course.courseId
  }

  async lesson(): Promise<{ courseId: string; lessonId: string; sectionId: string }> {
    const courseId = await this.course()
    const { modules } = await ask(this.transport, 'library.course', { courseId })
    const lessonId = modules[0]?.lessons[0]?.lessonId ?? ''
    const { lesson } = await ask(this.transport, 'library.lesson', { courseId, lessonId })
    return { courseId, lessonId, sectionId: lesson.sections[0]?.id ?? '' }
  }

  async backup(): Promise<string> {
    return (await ask(this.transport, 'backup.create', {})).id
  }
}
