import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProcedure, type ProcedureName, procedureNames } from '#contract/contract.ts'
import { failureSchema } from '#contract/failure.ts'
import type { Reply } from '#contract/reply.ts'
import { topicSchema } from '#contract/topics.ts'
import { Desk } from './support/desk.ts'
import { happyInputs } from './support/happy-inputs.ts'
import { ask, type Transport } from './support/transport.ts'

/** Inputs that fit no procedure at all. */
const misfits = [null, 7, 'text', [], { surprise: true }]

const unknownNames = [
  '',
  'study',
  'study.',
  '.answer',
  'study.nothing',
  'study.answer.again',
  'nothing.answer',
  'constructor.name',
  '__proto__.toString',
  'study.constructor',
  'study.__proto__',
  'STUDY.ANSWER',
  `study.${'x'.repeat(80)}`,
]

/** What a course gives once only: in this order, whatever the order of the tests. */
const inTurn: readonly ProcedureName[] = [
  'assessment.begin',
  'assessment.room',
  'assessment.respond',
  'assessment.handIn',
  'assessment.result',
]

/**
 * What every transport has to do with every call. One suite, run over each of them: what holds for one window holds
 * for a program with curl.
 *
 * @param given how many windows the transport has: what needs two is not asked of one
 */
export function contractSuite(open: () => Promise<Transport>, given: { windows: 1 | 2 }): void {
  let transport: Transport
  let desk: Desk
  beforeAll(async () => {
    transport = await open()
    desk = new Desk(transport)
  })
  afterAll(() => transport?.close())

  describe('every procedure', () => {
    it.each(procedureNames().filter((name) => !inTurn.includes(name)))(
      '%s answers with what the contract says, and nothing else',
      expectAnswer,
    )

    it('an assessment is taken once, and each step answers with what the contract says, and nothing else', async () => {
      for (const name of inTurn) await expectAnswer(name)
    })

    async function expectAnswer(name: ProcedureName): Promise<void> {
      const reply = await transport.send(name, await happyInputs[name](desk))
      if (!reply.ok) throw new Error(`${reply.failure.message} ${reply.failure.details}`)
      expect(Object.keys(reply).sort()).toEqual(['changed', 'ok', 'value'])
      // Parsing strips and converts nothing here, so equal means that the value is plain JSON of the right shape.
      expect(findProcedure(name)?.output.parse(reply.value)).toEqual(reply.value)
      expect(JSON.parse(JSON.stringify(reply.value))).toEqual(reply.value)
      expect(topicSchema.array().parse(reply.changed)).toEqual(reply.changed)
      if (findProcedure(name)?.kind === 'query') expect(reply.changed).toEqual([])
    }

    it.each(procedureNames())('%s refuses input that does not fit, and changes nothing', async (name) => {
      const before = await ask(transport, 'collection.state', {})
      for (const input of misfits) expectFailure(await transport.send(name, input), 'bad-request')
      expect(await ask(transport, 'collection.state', {})).toEqual(before)
    })
  })

  it.each(unknownNames)('"%s" is no procedure', async (name) => {
    expectFailure(await transport.send(name, {}), 'unknown-procedure')
  })

  describe('what does not exist', () => {
    const missing: { [N in ProcedureName]?: unknown } = {
      'assessment.overview': { courseId: 'none' },
      'assessment.begin': { courseId: 'none', minutes: 40 },
      'assessment.room': { assessmentId: 'none' },
      'assessment.handIn': { assessmentId: 'none' },
      'items.get': { itemUid: 'sample/none' },
      'items.flag': { itemUid: 'sample/none', flagged: true },
      'library.course': { courseId: 'none' },
      'library.lesson': { courseId: 'none', lessonId: 'L01' },
      'placement.get': { courseId: 'none' },
      'placement.skip': { placementId: 'none', itemUid: 'sample/none' },
      'placement.finish': { placementId: 'none' },
      'placement.giveUp': { placementId: 'none' },
      'placement.overrule': { courseId: 'none', lessonId: 'L01', advice: 'skim' },
      'study.card': { itemUid: 'sample/none' },
      'study.session': { sessionId: 'none' },
      'study.finish': { sessionId: 'none' },
      'study.rate': { answerId: '99:99', rating: 3, accept: false },
      'backup.compare': { id: 'none' },
      'backup.restore': { id: 'none' },
    }
    it.each(Object.entries(missing))('%s says so', async (name, input) => {
      expectFailure(await transport.send(name, input), 'not-found')
    })
  })

  describe('an answer', () => {
    it('that is sent twice is stored once', async () => {
      const input = await desk.answerInput()
      const before = await ask(transport, 'collection.state', {})
      const first = await ask(transport, 'study.answer', input)
      const again = await ask(transport, 'study.answer', input)
      expect(first).toMatchObject({ alreadyStored: false, verdict: { outcome: 'correct' } })
      expect(again).toMatchObject({ alreadyStored: true, answerId: first.answerId, verdict: first.verdict })
      expect((await ask(transport, 'collection.state', {})).answers).toBe(before.answers + 1)
    })

    it('whose attempt is not the next one is a conflict and stored not at all', async () => {
      const input = await desk.answerInput()
      const before = await ask(transport, 'collection.state', {})
      expectFailure(await transport.send('study.answer', { ...input, attempt: input.attempt + 1 }), 'conflict')
      expect(await ask(transport, 'collection.state', {})).toEqual(before)
    })

    it('of another type than the question is refused', async () => {
      const input = await desk.answerInput()
      expectFailure(
        await transport.send('study.answer', { ...input, response: { type: 'numeric', text: '7' } }),
        'bad-request',
      )
    })

    it('regression: as final as one of an assessment is refused, since Undo would stop at it for good', async () => {
      const input = await desk.answerInput()
      expectFailure(await transport.send('study.answer', { ...input, kind: 'exam' }), 'bad-request')
    })

    it('that is undone leaves its question as it was', async () => {
      const input = await desk.answerInput()
      const { itemUid } = input
      const [before, state] = [
        await ask(transport, 'study.card', { itemUid }),
        await ask(transport, 'collection.state', {}),
      ]
      const { answerId, progress } = await ask(transport, 'study.answer', input)
      expect(progress).not.toEqual(before.progress)
      const { undone } = await ask(transport, 'study.undo', { answerId })
      expect(undone).toMatchObject({ entry: 'answer', itemUid })
      expect((await ask(transport, 'study.card', { itemUid })).progress).toEqual(before.progress)
      expect((await ask(transport, 'collection.state', {})).answers).toBe(state.answers)
    })

    it('survives being restored from a copy', async () => {
      const { answerId, itemUid } = await desk.answered()
      const before = await ask(transport, 'collection.state', {})
      await ask(transport, 'backup.restore', { id: await desk.backup() })
      expect(await ask(transport, 'collection.state', {})).toMatchObject({ answers: before.answers })
      const { history } = await ask(transport, 'items.get', { itemUid })
      expect(history.map((entry) => entry.answerId)).toContain(answerId)
    })
  })

  it('text comes back as it was sent, in any script', async () => {
    const itemUid = await desk.newItem()
    const text = 'Ångström “naïve” — 学习 🦉 \u2028 \u0000 </script> é'
    const { note } = await ask(transport, 'items.note', { itemUid, text })
    expect(note).toBe(text)
  })

  it('calls that arrive together are all answered', async () => {
    const states = await Promise.all(Array.from({ length: 40 }, () => transport.send('study.today', {})))
    expect(states.every(({ ok }) => ok)).toBe(true)
  })

  if (given.windows === 2) {
    it('of two windows only one studies, until the other takes over', async () => {
      const input = await desk.answerInput()
      await ask(transport, 'app.takeOver', {}, 1)
      expect(await ask(transport, 'app.status', {}, 0)).toMatchObject({ studying: 'elsewhere' })
      expectFailure(await transport.send('study.answer', input, 0), 'studying-elsewhere')
      await ask(transport, 'app.takeOver', {}, 0)
      expect(await ask(transport, 'study.answer', input, 0)).toMatchObject({ alreadyStored: false })
    })
  }
}

function expectFailure(reply: Reply<unknown>, kind: string): void {
  if (reply.ok) throw new Error(`expected ${kind}, but it succeeded with ${JSON.stringify(reply.value)}`)
  expect(failureSchema.parse(reply.failure)).toEqual(reply.failure)
  expect(reply.failure.kind).toBe(kind)
  // For a person: one or two sentences, no stack trace, nothing shouted.
  expect(reply.failure.message).toMatch(/^[A-Z“"].*[.!?]$/)
  expect(reply.failure.message).not.toMatch(/\bat .*:\d+:\d+|!$|\bOops\b/)
}
