import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY_MS, StudyBench } from '#tests/support/study-bench.ts'
import { course } from './course.ts'
import { nextStep } from './next-step.ts'
import { savePlace } from './save-place.ts'

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(80)
})
afterEach(() => bench.remove())

const leave = (lessonId: string, fraction: number) =>
  savePlace(bench.context, { courseId: 'sample', lessonId, sectionId: 'only', fraction })
const rowOf = (lessonId: string) => {
  const rows = course(bench.context, { courseId: 'sample' }).modules.flatMap(({ lessons }) => lessons)
  const row = rows.find((candidate) => candidate.lessonId === lessonId)
  if (!row) throw new Error(`no row ${lessonId}`)
  return row
}

describe('the next step', () => {
  test('starts with the first lesson', () => {
    expect(nextStep(bench.context)).toMatchObject({ lessonId: 'L01', kind: 'start' })
  })

  test('regression: a lesson that was begun goes on, though one before it was not', () => {
    leave('L03', 0.4)
    bench.answer('sample/Q40', true)
    expect(nextStep(bench.context)).toMatchObject({ lessonId: 'L03', kind: 'continue', sectionId: 'only' })
  })

  test('goes to the lesson visited last; once it is through, to the one before', () => {
    leave('L02', 0.2)
    bench.answer('sample/Q20', true)
    bench.nowMs += DAY_MS
    leave('L04', 0.2)
    for (let index = 60; index < 79; index++) bench.answer(`sample/Q${index}`, true)
    expect(nextStep(bench.context)).toMatchObject({ lessonId: 'L04', kind: 'continue' })
    bench.answer('sample/Q79', true)
    expect(nextStep(bench.context)).toMatchObject({ lessonId: 'L02', kind: 'continue' })
  })
})

describe('a lesson on the course page', () => {
  test('is new, being read, read, and takes less time as one goes on', () => {
    expect(rowOf('L01')).toMatchObject({ stage: 'new', readShare: 0 })
    const whole = rowOf('L01').leftMs
    leave('L01', 0.5)
    expect(rowOf('L01')).toMatchObject({ stage: 'reading', readShare: 0.5 })
    expect(rowOf('L01').leftMs).toBeLessThan(whole)
    leave('L01', 1)
    expect(rowOf('L01')).toMatchObject({ stage: 'read', readShare: 1 })
    for (let index = 0; index < 20; index++) bench.answer(`sample/Q${index}`, true)
    expect(rowOf('L01')).toMatchObject({ stage: 'read', leftMs: 0 })
    expect(rowOf('L02')).toMatchObject({ stage: 'new' })
  })

  test('is mastered over two days with a right answer at analyze', () => {
    const { file } = bench.context.collection
    file.run(`UPDATE item SET body = json_set(body, '$.bloom', 'analyze') WHERE lesson = 'L01'`)
    for (let index = 0; index < 10; index++) bench.answer(`sample/Q${index}`, true)
    expect(rowOf('L01').stage).toBe('reading')
    bench.nowMs += DAY_MS
    bench.answer('sample/Q10', true)
    expect(rowOf('L01').stage).toBe('mastered')
  })
})

describe('a place', () => {
  test('regression: is kept without reading the lesson', () => {
    const { shelf } = bench.context
    const lesson = shelf.lesson.bind(shelf)
    let read = 0
    shelf.lesson = (...names) => {
      read++
      return lesson(...names)
    }
    leave('L02', 0.3)
    expect(read).toBe(0)
  })

  test('in a lesson or course that is not there is refused', () => {
    expect(() => leave('L99', 0)).toThrow('no lesson L99')
    expect(() =>
      savePlace(bench.context, { courseId: 'none', lessonId: 'L01', sectionId: 'only', fraction: 0 }),
    ).toThrow('no course named none')
  })
})
