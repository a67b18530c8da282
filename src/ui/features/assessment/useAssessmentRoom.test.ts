import { afterEach, expect, test, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import type { AssessmentRoom } from '#contract/assessment.ts'
import type { InputOf } from '#contract/contract.ts'
import { connect } from '#ui/bridge/call.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import { type Room, useAssessmentRoom } from './useAssessmentRoom.ts'

const time = { startedMs: 0, limitMs: null, nowMs: 0 }
const questions = [sampleItems['single-choice'], sampleItems.numeric].map((item) => ({
  item,
  response: null,
  complete: false,
  flagged: false,
  late: false,
  tookMs: 0,
}))
const open: AssessmentRoom = {
  assessmentId: 'one',
  courseId: 'sample',
  courseTitle: 'Sample',
  form: 'A',
  time,
  seed: 'seed',
  questions,
}
const pick = (option: string) => ({ type: 'single-choice', option }) as const

let scope: EffectScope
afterEach(() => scope.stop())

/** A room whose core answers when told to: `answerNext` lets the oldest call that waits come back. */
function enter() {
  const stored: InputOf<'assessment.respond'>[] = []
  const waiting: (() => void)[] = []
  connect({
    send: (_name, input) => {
      stored.push(input as InputOf<'assessment.respond'>)
      return new Promise((resolve) => {
        waiting.push(() => resolve({ ok: true, value: { complete: true, late: false, time }, changed: [] }))
      })
    },
    onChanged: () => () => {},
  })
  scope = effectScope()
  const room = scope.run(() => useAssessmentRoom(open)) as Room
  const answerNext = async () => {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0))
    waiting.shift()?.()
  }
  return { room, stored, answerNext }
}

test('regression: what is picked while an answer is on its way is stored before the next question comes', async () => {
  const { room, stored, answerNext } = enter()
  room.respond(pick('a'))
  const gone = room.goTo(1)
  room.respond(pick('b'))
  await answerNext()
  await answerNext()
  expect(await gone).toBe(true)
  expect(room.index.value).toBe(1)
  expect(stored.map(({ response }) => response)).toEqual([pick('a'), pick('b')])
})

test('regression: a second wish to go on leaves alone what the next question got meanwhile', async () => {
  const { room, stored, answerNext } = enter()
  room.respond(pick('a'))
  const wishes = [room.goTo(1), room.goTo(1)]
  await answerNext()
  expect(await Promise.all(wishes)).toEqual([true, false])
  room.flag()
  await answerNext()
  expect(stored).toHaveLength(2)
})
