import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapLabel } from './wrap-label.ts'

const label = fc
  .array(fc.stringMatching(/^[a-z.,]{1,14}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))

test('lines fit the width wherever words allow it, and no word is lost', () => {
  fc.assert(
    fc.property(label, fc.integer({ min: 40, max: 300 }), (text, width) => {
      const lines = wrapLabel(text, width)
      expect(lines.join(' ')).toBe(text)
      const room = Math.floor(width / (13 * 0.53))
      for (const line of lines) expect(line.length <= room || !line.includes(' ')).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
