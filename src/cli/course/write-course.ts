import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CompiledCourse } from '#domain/course/compile/compile-course.ts'

/**
 * Writes index.json, register.json, items.json and lessons/<id>.json of a course. The files are laid out in a folder
 * beside the target, which then takes its place, so that a reader never meets half a course.
 */
export function writeCourse(target: string, { index, register, lessons }: CompiledCourse): void {
  const fresh = `${target}.fresh-${process.pid}`
  const old = `${target}.old-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  const write = (name: string, value: unknown) => {
    const path = join(fresh, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(value)}\n`)
  }
  write('index.json', index)
  write('register.json', register)
  write(
    'items.json',
    lessons.flatMap((lesson) => lesson.items),
  )
  for (const lesson of lessons) write(join('lessons', `${lesson.id}.json`), lesson)
  moveAway(target, old)
  renameSync(fresh, target)
  rmSync(old, { recursive: true, force: true })
}

function moveAway(target: string, old: string): void {
  try {
    renameSync(target, old)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
