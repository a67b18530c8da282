import { describe, expect, test } from 'vitest'
import { compileCourse } from '../compile-course.ts'
import { lineOf, smallCourse, weakHash } from '../testing/small-course.ts'
import { placementFileName } from './read-placement.ts'

const written = `experience:
  - id: kettle
    question: Have you owned a kettle?
advanced: [M1]
lessons:
  L01: [Q01-01, Q01-02, Q01-03]
  L02: [Q02-04, Q02-05, Q02-08]
wordings:
  Q01-01: What does a kettle do?
`
const compileWith = (text: string) => compileCourse(smallCourse().set(placementFileName, text), weakHash)
const mistakesIn = (text: string) =>
  compileWith(text).mistakes.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`)

describe('the questions of a placement', () => {
  test('become part of the index, and of the hash of the course', () => {
    const plain = compileCourse(smallCourse(), weakHash)
    const placed = compileWith(written)
    expect(placed.mistakes).toEqual([])
    expect(plain.draft?.index.placement).toBeUndefined()
    expect(placed.draft?.index.placement).toEqual({
      experience: [{ id: 'kettle', question: 'Have you owned a kettle?' }],
      modules: [
        {
          id: 'M1',
          advanced: true,
          lessons: [
            { id: 'L01', itemUids: ['small-course/Q01-01', 'small-course/Q01-02', 'small-course/Q01-03'] },
            { id: 'L02', itemUids: ['small-course/Q02-04', 'small-course/Q02-05', 'small-course/Q02-08'] },
          ],
        },
      ],
      wordings: { 'small-course/Q01-01': 'What does a kettle do?' },
    })
    expect(placed.draft?.index.contentHash).not.toBe(plain.draft?.index.contentHash)
  })

  test.each([
    ['Q02-04', 'Q09-99', 'The placement names small-course/Q09-99, which no lesson holds.'],
    ['Q02-04', 'Q01-04', 'The placement names small-course/Q01-04, which stands in lesson L01.'],
    ['Q02-04', 'Q02-03', 'The placement names small-course/Q02-03, which is reserved for the final assessment.'],
    ['Q02-04', 'Q02-02', 'The placement names small-course/Q02-02, which only its reader can mark.'],
    ['Q01-02', 'Q01-01', 'The placement asks small-course/Q01-01 on line 6 already.'],
    ['Q01-02, ', '', `In ${placementFileName}, "L01" must name three questions, one for each tier.`],
    ['[M1]', '[M7]', 'The course has no module M7.'],
    ['  L02: [', '  L07: [', 'The course has no lesson L07.'],
    [
      'Q01-01: What',
      'Q01-04: What',
      'There are other words for small-course/Q01-04, which the placement does not ask.',
    ],
    [
      'What does a kettle do?',
      'What do the documents say of kettles?',
      'The question small-course/Q01-01 speaks of the documents, which nobody has read at a placement; put other words for it under "wordings".',
    ],
  ])('%s must not become %s', (text, replacement, sentence) => {
    const broken = written.replace(text, replacement)
    expect(mistakesIn(broken)).toContainEqual(expect.stringContaining(sentence))
    const line = lineOf(replacement === '' ? 'L01:' : replacement, broken)
    const found = mistakesIn(broken).find((mistake) => mistake.includes(sentence)) ?? ''
    if (!sentence.startsWith('The question')) expect(found).toMatch(new RegExp(`^${placementFileName}:${line}:`))
  })

  test('have to cover every lesson', () => {
    const broken = written.replace(/ {2}L02.*\n/u, '')
    expect(mistakesIn(broken)).toContainEqual(expect.stringContaining('names no questions for lesson L02'))
  })
})
