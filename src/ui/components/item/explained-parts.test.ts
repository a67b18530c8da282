import { expect, it } from 'vitest'
import { grade } from '#domain/grading/grade.ts'
import { explainedParts } from './explained-parts.ts'
import { sampleItems } from './testing/sample-items.ts'

it('gives the reason of the wrong option that was chosen, and of no other', () => {
  const item = sampleItems['single-choice']
  const parts = explainedParts(item, grade(item, { type: 'single-choice', option: 'b' }))
  expect(parts).toEqual([
    { id: 'b', subject: 'Once, before any data is seen', why: 'That describes the planned graphs of TensorFlow 1.x.' },
  ])
})

it('has nothing to say about a right answer', () => {
  const item = sampleItems['multiple-choice']
  expect(explainedParts(item, grade(item, { type: 'multiple-choice', options: ['a', 'b', 'd'] }))).toEqual([])
})

it('also gives the reason of a right option that was missed, where several are right', () => {
  const item = sampleItems['multiple-choice']
  const parts = explainedParts(item, grade(item, { type: 'multiple-choice', options: ['a', 'c'] }))
  expect(parts.map(({ id }) => id)).toEqual(['b', 'c', 'd'])
})

it('names a row of a matching by its left side', () => {
  const item = sampleItems.matching
  const response = { type: 'matching' as const, pairs: { tensor: 'data', graph: 'data', framework: 'toolkit' } }
  expect(explainedParts(item, grade(item, response))).toEqual([
    { id: 'graph', subject: 'computation graph', why: 'Operations are joined by the values that flow.' },
  ])
})
