/**
 * Compiles every course under resources/courses into out/courses, for the app and the browser shell.
 * Mistakes are printed as `file:line: sentence`; then nothing of that course is written and the exit code is 1.
 * `--from <folder>` and `--to <folder>` name other places.
 */
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileCourse } from '#domain/course/compile/compile-course.ts'
import { courseFolders, readCourseFolder } from './course/read-course-folder.ts'
import { sha256 } from './course/sha256.ts'
import { writeCourse } from './course/write-course.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'resources/courses' },
    to: { type: 'string', default: 'out/courses' },
  },
})

for (const folder of courseFolders(values.from)) {
  const { draft, mistakes } = compileCourse(readCourseFolder(folder), sha256)
  for (const { file, line, sentence } of mistakes) console.error(`${join(folder, file)}:${line}: ${sentence}`)
  if (!draft || mistakes.length > 0) {
    console.error(`${basename(folder)} was not compiled; what was compiled before stays as it was.`)
    process.exitCode = 1
    continue
  }
  writeCourse(join(values.to, draft.index.id), draft)
  const items = draft.lessons.reduce((count, lesson) => count + lesson.items.length, 0)
  console.log(`${draft.index.id}: ${draft.lessons.length} lessons, ${items} questions.`)
}
