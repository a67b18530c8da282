/**
 * Checks every course under resources/courses and prints its figures; exit code 1 when something is wrong.
 * `--json` prints one object. `--sources <folder>` also looks for runs of seven words that the course shares with the
 * `.txt` files there. `--from <folder>` names another place for the courses.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import type { Mistake } from '#domain/course/compile/mistake.ts'
import { checkCourse } from './course/check-course.ts'
import { leastPositionChance, longestKeyLimit } from './course/key-figures.ts'
import { findOverlaps, type Overlap, readSourceRuns } from './course/overlaps.ts'
import { printedReport } from './course/print-report.ts'
import { courseFolders, readCourseFolder } from './course/read-course-folder.ts'
import { type CheckedCourse, reportOn } from './course/report.ts'
import { sha256 } from './course/sha256.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'resources/courses' },
    json: { type: 'boolean', default: false },
    sources: { type: 'string' },
  },
})

const sourceRuns = values.sources === undefined ? null : readSourceRuns(values.sources)
const courses: CheckedCourse[] = []
const errors: Mistake[] = []
const warnings: Mistake[] = []
const overlaps: Overlap[] = []

for (const folder of courseFolders(values.from)) {
  const inFolder = <T extends { file: string }>(found: T): T => ({ ...found, file: join(folder, found.file) })
  const files = readCourseFolder(folder)
  const { draft, mistakes } = compileCourse(files, sha256)
  errors.push(...mistakes.map(inFolder))
  if (draft) {
    const findings = checkCourse(draft)
    courses.push({ draft, findings })
    errors.push(...[...findings.coverage.mistakes, ...findings.presentDay].map(inFolder))
    warnings.push(...findings.warnings.map(inFolder))
  }
  if (sourceRuns === null) continue
  overlaps.push(...[...files].flatMap(([file, text]) => findOverlaps(file, text, sourceRuns)).map(inFolder))
}
for (const { file, line, source, words } of overlaps) {
  errors.push({ file, line, rule: 'markdown', sentence: `These words stand in ${source} too: “${words}”.` })
}

const report = reportOn(courses, errors, warnings, sourceRuns === null ? null : overlaps)
if (values.json) console.log(JSON.stringify(report, null, 2))
else console.log(printedReport(report))
if (!values.json && report.longestKeyRate > longestKeyLimit) {
  console.log('Too many keys give themselves away by their length; shorten keys or lengthen wrong options.')
}
if (!values.json && report.keyPositionTest.p <= leastPositionChance) {
  console.log('The keys are not spread over the places as by lot; move some of them.')
}
process.exitCode = errors.length > 0 ? 1 : 0
