import { expect, test } from 'vitest'
import { countWords } from './words.ts'

test.each([
  ['', 0],
  ['  one  two\nthree ', 3],
  ['a dash – alone counts for nothing', 6],
  ['torch.compile, since 2.1', 3],
  ['Größe naïve 東京', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
