import { expect, test } from 'vitest'
import { allowEmptyMarkupOnly } from './empty-markup-only.ts'

test('empty markup passes, everything else is refused', () => {
  let rule = (_markup: string) => 'not set'
  allowEmptyMarkupOnly({
    trustedTypes: {
      createPolicy: (_name: string, rules: { createHTML: (markup: string) => string }) => {
        rule = rules.createHTML
      },
    },
  })
  expect(rule('')).toBe('')
  expect(() => rule('<b>')).toThrow(TypeError)
})

test('a browser without Trusted Types is left alone', () => {
  expect(() => allowEmptyMarkupOnly({})).not.toThrow()
})
