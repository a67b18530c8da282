import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type InlineNode, parseInline, plainInline } from './inline.ts'

/** `code` as <c>, emphasis as <e>, strong as <s>: short to read in a table. */
const shown = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'code') return `<c>${node.text}</c>`
      const tag = node.kind === 'strong' ? 's' : 'e'
      return `<${tag}>${shown(node.children)}</${tag}>`
    })
    .join('')

describe('inline Markdown', () => {
  test.each([
    ['plain text', 'plain text'],
    ['call `model.fit` once', 'call <c>model.fit</c> once'],
    ['an *eager* graph', 'an <e>eager</e> graph'],
    ['a **static** graph', 'a <s>static</s> graph'],
    ['***both***', '<s><e>both</e></s>'],
    ['**a *b* c**', '<s>a <e>b</e> c</s>'],
    ['**a *b***', '<s>a <e>b</e></s>'],
    ['*a **b***', '<e>a <s>b</s></e>'],
    ['*a **b** c*', '<e>a <s>b</s> c</e>'],
    ['*`a*b`*', '<e><c>a*b</c></e>'],
    ['``a ` b``', '<c>a ` b</c>'],
    ['`` `x` ``', '<c>`x`</c>'],
    ['`*args`, `**kwargs`', '<c>*args</c>, <c>**kwargs</c>'],
    // Stars and backticks that mark nothing stay as they are.
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a*b*c', 'a*b*c'],
    ['a*b* c', 'a*b* c'],
    ['a *b*c', 'a *b*c'],
    ['*args and **kwargs', '*args and **kwargs'],
    ['5 * 10', '5 * 10'],
    ['a ` b', 'a ` b'],
    ['``a`', '``a`'],
    ['**open', '**open'],
    ['****', '****'],
    ['* item', '* item'],
    ['snake_case_name', 'snake_case_name'],
    ['\\*not\\*', '*not*'],
    ['C:\\path', 'C:\\path'],
    ['<b>x</b> & [a](b)', '<b>x</b> & [a](b)'],
    ['(*x*), “*y*”.', '(<e>x</e>), “<e>y</e>”.'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(shown(parseInline(text))).toBe(expected)
  })

  test('plain text has no marks', () => {
    expect(plainInline('Use **`torch.compile`** on *any* model')).toBe('Use torch.compile on any model')
  })

  test('reads anything, loses no letters, merges neighbouring text', () => {
    const piece = fc.constantFrom('*', '**', '`', '``', ' ', 'a', 'word', '\\', '.', 'é', '_')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
        const text = pieces.join('')
        const nodes = parseInline(text)
        const letters = (from: string) => from.replace(/[^\p{L}]/gu, '')
        expect(letters(plainInline(text))).toBe(letters(text))
        expect(nodes.some((node, index) => node.kind === 'text' && nodes[index + 1]?.kind === 'text')).toBe(false)
        expect(nodes.some((node) => node.kind === 'text' && node.text === '')).toBe(false)
      }),
      { numRuns: 3000, seed: 6 },
    )
  })

  test('a text without marks is one node', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !/[*`\\]/.test(text)),
        (text) => {
          expect(parseInline(text)).toEqual([{ kind: 'text', text }])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
