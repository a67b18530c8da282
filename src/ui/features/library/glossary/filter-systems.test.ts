import { expect, test } from 'vitest'
import type { System } from '#domain/course/register.ts'
import { filterSystems } from './filter-systems.ts'

const system = (name: string, also: string[], kind: System['kind'], definition: string): System => ({
  id: name.toLowerCase(),
  name,
  also,
  kind,
  definition: [
    { kind: 'strong', children: [{ kind: 'text', text: definition }] },
    { kind: 'cite', codes: ['S0-001'] },
  ],
  says: [],
  today: [],
  claims: [],
  taught: { lessonId: 'L01', sectionId: 'a' },
  seeAlso: [],
  questions: 0,
})
const all = [
  system('ONNX', [], 'format', 'A file for a runtime'),
  system('ONNX Runtime', [], 'runtime', 'A program'),
  system('TensorFlow Lite', ['TFLite', 'LiteRT'], 'runtime', 'For phones'),
]
const found = (typed: string) => filterSystems(all, typed).map(({ name }) => name)

test.each([
  ['', ['ONNX', 'ONNX Runtime', 'TensorFlow Lite']],
  ['litert', ['TensorFlow Lite']],
  ['runtime', ['ONNX Runtime', 'ONNX', 'TensorFlow Lite']],
  ['  PHONES  lite ', ['TensorFlow Lite']],
  ['s0-001', []],
])('“%s” finds names first, then other words', (typed, names) => {
  expect(found(typed)).toEqual(names)
})
