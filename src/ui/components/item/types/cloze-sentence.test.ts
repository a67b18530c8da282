import { describe, expect, it } from 'vitest'
import { clozeNodes, gapWidth } from './cloze-sentence.ts'

describe('cloze sentence', () => {
  it('puts a blank wherever the sentence has a gap, also at its edges', () => {
    expect(clozeNodes([{ kind: 'text', text: '{{first}} flows to {{second}}' }])).toEqual([
      { kind: 'blank', id: 'first' },
      { kind: 'text', text: ' flows to ' },
      { kind: 'blank', id: 'second' },
    ])
  })

  it('finds gaps inside emphasis and inside code', () => {
    const nodes = clozeNodes([
      { kind: 'strong', children: [{ kind: 'text', text: 'a {{x}}' }] },
      { kind: 'code', text: 'tf.{{name}}()' },
      { kind: 'code', text: 'plain' },
    ])
    expect(nodes).toEqual([
      {
        kind: 'strong',
        children: [
          { kind: 'text', text: 'a ' },
          { kind: 'blank', id: 'x' },
        ],
      },
      {
        kind: 'code',
        children: [
          { kind: 'text', text: 'tf.' },
          { kind: 'blank', id: 'name' },
          { kind: 'text', text: '()' },
        ],
      },
      { kind: 'code', children: [{ kind: 'text', text: 'plain' }] },
    ])
  })

  it.each([
    ['2015', 'number'],
    ['3.5 %', 'number'],
    ['Keras', 'word'],
    ['TensorFlow', 'word'],
    ['machine learning', 'phrase'],
  ] as const)('gives %s the room of a %s', (answer, width) => {
    expect(gapWidth(answer)).toBe(width)
  })
})
