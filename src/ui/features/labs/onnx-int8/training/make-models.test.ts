import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readings } from '../comparison/compare-scores.ts'
import { testSet } from '../digits/test-set.ts'
import { readModel } from '../onnx/read-model.ts'
import { runModel } from '../onnx/run-model.ts'
import { makeModels } from './make-models.ts'

const stored = (name: string) => readFileSync(join(import.meta.dirname, '..', 'models', name))

it('what scripts/lab-models.mjs makes is what is stored, to the byte', () => {
  const { float32, int8 } = makeModels()
  // Compared as text: a difference of thousands of bytes is no reading.
  expect(Buffer.from(float32).toString('base64') === stored('digits-float32.onnx').toString('base64')).toBe(true)
  expect(Buffer.from(int8).toString('base64') === stored('digits-int8.onnx').toString('base64')).toBe(true)
})

it.each(['digits-float32.onnx', 'digits-int8.onnx'])('%s reads drawings that it has not learned from', (name) => {
  const { cells, digits, count } = testSet()
  const read = readings(runModel(readModel(stored(name)), cells, count))
  const right = read.filter((digit, index) => digit === digits[index]).length
  // Guessing would be right on a tenth.
  expect(right / count).toBeGreaterThan(0.9)
})
