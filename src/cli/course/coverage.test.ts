import { expect, test } from 'vitest'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import { smallCourse, smallCourseWith, weakHash } from '#domain/course/compile/testing/small-course.ts'
import { measureCoverage } from './coverage.ts'
import { asLine } from './report.ts'

const water = 'lessons/L01-water.md'
const cups = 'lessons/L02-cups.md'

function coverageOf(files: ReadonlyMap<string, string>) {
  const { draft } = compileCourse(files, weakHash)
  if (!draft) throw new Error('The small course compiles.')
  return measureCoverage(draft)
}

test('a cited claim that the lesson does not list is a mistake, in prose, panels and questions', () => {
  const { mistakes } = coverageOf(smallCourse())
  expect(mistakes.map(asLine)).toEqual([
    `${water}:45: S0-002 is cited here, but "claims" of L01 does not list it.`,
    ...Array.from({ length: 8 }, () => expect.stringMatching(/L02-cups.md:\d+: Item .* cites S0-002, but/)),
    expect.stringMatching(`${cups}:\\d+: Item small-course/Q02-09 cites S0-001`),
    expect.stringMatching(`${cups}:\\d+: Item small-course/Q02-10 cites S0-002`),
  ])
})

test('a listed claim or update note that nothing cites is a mistake', () => {
  const files = smallCourseWith(water, 'claims: [S0-001]', 'claims: [S0-001, S0-002]').set(
    cups,
    smallCourseWith(cups, 'objectives: []', 'objectives: []\nclaims: [S0-001, S0-002]\nupdates: [D01]').get(cups) ?? '',
  )
  expect(coverageOf(files).mistakes.map(asLine)).toEqual([
    `${cups}:7: L02 lists S0-001, but no prose or panel of it cites S0-001.`,
    `${cups}:7: L02 lists S0-002, but no prose or panel of it cites S0-002.`,
    `${cups}:8: L02 lists D01, but no prose or panel of it cites D01.`,
  ])
})

test('a claim is covered when it is listed and cited, and targeted also through what it restates', () => {
  const { covered, targeted, panels, taught } = coverageOf(smallCourse())
  expect([...covered]).toEqual(['S0-001'])
  expect([...targeted]).toEqual(['S0-001', 'S0-002'])
  expect([...panels.disagreements, ...panels.updates, ...taught]).toEqual(['X01', 'D01', 'M01'])

  const onlyWater = smallCourse()
  onlyWater.set('course.md', onlyWater.get('course.md')?.replace('[L01, L02]', '[L01]') ?? '')
  onlyWater.delete(cups)
  expect([...coverageOf(onlyWater).targeted]).toEqual(['S0-001', 'S0-002'])
})

test('a claim that is listed and never asked about is named', () => {
  const files = smallCourse()
  const asked = files.get(water)?.replaceAll('cites: [S0-001', 'cites: [D01') ?? ''
  files.set(water, asked)
  files.set(cups, files.get(cups)?.replaceAll('S0-001', 'D01').replaceAll('S0-002', 'D01') ?? '')
  expect(coverageOf(files).listedNotTargeted).toEqual(['S0-001'])
})
