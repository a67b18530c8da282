import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeTokens } from './python-tokens.ts'

test('the pieces, joined, are the source', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'defif x1.0#"\'\n =():→') }), (code) => {
      expect(
        codeTokens(code, 'python')
          .map((token) => token.text)
          .join(''),
      ).toBe(code)
    }),
    { numRuns: 1_000 },
  )
})

test('keywords, numbers, strings and comments are told apart', () => {
  const kinds = codeTokens('if x > 3.0: print("if")  # if', 'python').filter((token) => token.kind !== 'plain')
  expect(kinds).toEqual([
    { kind: 'keyword', text: 'if' },
    { kind: 'number', text: '3.0' },
    { kind: 'string', text: '"if"' },
    { kind: 'comment', text: '# if' },
  ])
})

test('a digit inside a name is no number', () => {
  expect(codeTokens('float32 = x2', 'python')).toEqual([{ kind: 'plain', text: 'float32 = x2' }])
})
