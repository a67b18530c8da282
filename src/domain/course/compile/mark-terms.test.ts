import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryInlines, plainText } from '#tests/support/arbitrary-inlines.ts'
import type { Block } from '../course.ts'
import type { Inline } from '../prose.ts'
import { markTerms, type Term } from './mark-terms.ts'

const terms: Term[] = [
  { id: 'torch', spellings: ['Torch'] },
  { id: 'lite', spellings: ['TensorFlow Lite', 'TFLite'] },
  { id: 'tensorflow', spellings: ['TensorFlow'] },
  { id: 'data', spellings: ['tf.data'] },
  { id: 'cpp', spellings: ['C++'] },
]
const paragraph = (content: Inline[], start = 0): Block => ({ kind: 'paragraph', start, content })
const text = (words: string): Inline => ({ kind: 'text', text: words })

/** Every mention in order, as `entry: spelling`. */
function mentions(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mentions)
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'term' && 'system' in value && 'text' in value) {
    return [`${value.system}: ${value.text}`]
  }
  return Object.values(value).flatMap(mentions)
}
const mentionsIn = (words: string) => mentions(markTerms([paragraph([text(words)])], terms))

test.each([
  ['TensorFlow Lite grew out of TensorFlow.', ['lite: TensorFlow Lite', 'tensorflow: TensorFlow']],
  ["TensorFlow's core is C++, and so is Torch.", ['tensorflow: TensorFlow', 'cpp: C++', 'torch: Torch']],
  ['PyTorch, Py-Torch, Torch7 and TensorFlow.js name none of them', []],
  ['torch and tensorflow in small letters are other words', []],
  ['(tf.data) feeds it; tf.data.Dataset does not', ['data: tf.data']],
  ['TFLite, later TensorFlow Lite, is met once', ['lite: TFLite']],
])('whole names, the longer one first, each once: %s', (words, expected) => {
  expect(mentionsIn(words)).toEqual(expected)
})

test('only running prose is looked at', () => {
  const blocks: Block[] = [
    { kind: 'quote', start: 0, content: [text('Torch')] },
    { kind: 'code', language: 'text', code: 'Torch', caption: 'Torch' },
    { kind: 'table', caption: '', header: [[text('Torch')]], rows: [] },
    { kind: 'update', code: 'D01', says: [text('Torch')] },
    paragraph([
      { kind: 'code', text: 'Torch' },
      { kind: 'link', href: 'https://x.example/', children: [text('Torch')] },
    ]),
    { kind: 'list', ordered: false, items: [{ start: 9, content: [{ kind: 'strong', children: [text('a Torch')] }] }] },
  ]
  const marked = markTerms(blocks, terms)
  expect(marked.slice(0, 5)).toEqual(blocks.slice(0, 5))
  expect(mentions(marked[5])).toEqual(['torch: Torch'])
})

test('each call is a section of its own, in which an entry is met again', () => {
  expect(mentionsIn('Torch')).toEqual(mentionsIn('Torch'))
})

test('not a character is gained, lost or moved', () => {
  const words = fc.constantFrom(
    'Torch',
    'TensorFlow',
    'TensorFlow Lite',
    'tf.data',
    'C++',
    ' and ',
    '.',
    'PyTorch',
    '𝑥',
  )
  const prose = fc.array(words, { maxLength: 9 }).map((all) => text(all.join('')))
  const drawn = fc.array(
    fc.oneof(
      prose,
      arbitraryInlines.map((children): Inline => ({ kind: 'strong', children })),
    ),
  )
  let found = 0
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 4 }), (paragraphs) => {
      const blocks = paragraphs.map((content, at) => paragraph(content, at * 1000))
      const marked = markTerms(blocks, terms)
      const read = (all: readonly Block[]) =>
        all.map((block) => (block.kind === 'paragraph' ? [block.start, plainText(block.content)] : []))
      expect(read(marked)).toEqual(read(blocks))
      const met = mentions(marked).filter((mention) => !/kettle|cup/u.test(mention))
      expect(new Set(met.map((mention) => mention.split(':')[0])).size).toBe(met.length)
      found += met.length
    }),
    { numRuns: 1_000 },
  )
  expect(found / 1_000).toBeGreaterThan(0.5)
})
