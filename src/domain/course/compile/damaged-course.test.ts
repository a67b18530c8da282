import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCourse } from './compile-course.ts'
import { smallCourse, weakHash } from './testing/small-course.ts'

const paths = [...smallCourse().keys()]
/** What slips in when a file is edited by hand: punctuation of YAML and Markdown, odd indentation, half a block. */
const slip = fc.constantFrom(
  '',
  ': ',
  '"',
  '- ',
  '\n',
  '\n\n',
  '\t',
  '  ',
  '```',
  '---',
  '{',
  '[',
  '|',
  '>',
  '*',
  '#',
  '[@',
  '<b>',
  '\u0000',
  '🙂',
)
const damage = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  slip,
})

test('a damaged course gives sentences with a line, never an exception', () => {
  let damages = 0
  let broken = 0
  const property = fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (all) => {
    const files = smallCourse()
    for (const { path, at, length, slip: inserted } of all) {
      const text = files.get(path) ?? ''
      const start = Math.floor(at * text.length)
      files.set(path, text.slice(0, start) + inserted + text.slice(start + length))
    }
    const { mistakes } = compileCourse(files, weakHash)
    for (const { file, line, sentence } of mistakes) {
      const lines = (files.get(file) ?? '').split('\n').length
      expect(line).toBeGreaterThanOrEqual(1)
      expect(line).toBeLessThanOrEqual(lines)
      expect(sentence).toMatch(/^[A-Z"“`].*\.$/su)
    }
    damages += all.length
    if (mistakes.length > 0) broken += 1
  })
  fc.assert(property, { numRuns: 200 })
  expect(damages).toBeGreaterThan(400)
  expect(broken).toBeGreaterThan(120)
})
