import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryInlines, plainText } from '#tests/support/arbitrary-inlines.ts'
import { type Mark, markInlines, type ProseNode } from './mark-inlines.ts'
import { placeCitations } from './place-citations.ts'

function textOf(nodes: readonly ProseNode[], wanted: (reason: Mark['reason'] | null) => boolean): string {
  return nodes
    .map((node) => {
      if (node.kind === 'cite') return ''
      if ('children' in node) return textOf(node.children, wanted)
      return wanted(node.reason) ? node.text : ''
    })
    .join('')
}

const proseWithSpan = fc
  .tuple(arbitraryInlines, fc.nat({ max: 5_000 }))
  .chain(([inlines, start]) => {
    const length = plainText(inlines).length
    return fc.tuple(fc.constant(inlines), fc.constant(start), fc.nat({ max: length }), fc.nat({ max: length }))
  })
  .map(([inlines, start, one, other]) => ({ inlines, start, from: Math.min(one, other), to: Math.max(one, other) }))

test('what is marked is exactly the quotation, and nothing is lost around it', () => {
  let marked = 0
  fc.assert(
    fc.property(proseWithSpan, ({ inlines, start, from, to }) => {
      const plain = plainText(inlines)
      const mark: Mark = { start: start + from, end: start + to, reason: 'passage' }
      const nodes = markInlines(placeCitations(inlines), start, [mark])
      expect(textOf(nodes, (reason) => reason === 'passage')).toBe(plain.slice(from, to))
      expect(textOf(nodes, () => true)).toBe(plain)
      marked += to - from
    }),
    { numRuns: 2_000 },
  )
  // The spans drawn must not be empty as a rule, or the property says nothing.
  expect(marked / 2_000).toBeGreaterThan(5)
})

test('a mark that lies in another block marks nothing', () => {
  const nodes = markInlines([{ kind: 'text', text: 'before it' }], 40, [{ start: 0, end: 40, reason: 'passage' }])
  expect(textOf(nodes, (reason) => reason !== null)).toBe('')
})

test('two marks are told apart, the first one winning where they overlap', () => {
  const nodes = markInlines([{ kind: 'text', text: 'abcdef' }], 10, [
    { start: 11, end: 13, reason: 'passage' },
    { start: 12, end: 15, reason: 'guess' },
  ])
  expect(textOf(nodes, (reason) => reason === 'passage')).toBe('bc')
  expect(textOf(nodes, (reason) => reason === 'guess')).toBe('de')
})
